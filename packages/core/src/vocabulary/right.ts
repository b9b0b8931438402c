const GDPR = "https://w3id.org/dpv/legal/eu/gdpr#";
const FR = "https://w3id.org/dpv/legal/fr#";

/** The rights of a data subject, with article and IRI. */
export const rights = {
  access: { article: "15", iri: `${GDPR}A15` },
  rectification: { article: "16", iri: `${GDPR}A16` },
  erasure: { article: "17", iri: `${GDPR}A17` },
  restriction: { article: "18", iri: `${GDPR}A18` },
  portability: { article: "20", iri: `${GDPR}A20` },
  objection: { article: "21", iri: `${GDPR}A21` },
  "withdraw-consent": { article: "7(3)", iri: `${GDPR}A7-3` },
  complaint: { article: "77", iri: `${GDPR}A77` },
  /** Directives about data after death, French Loi Informatique et Libertés art. 85. */
  "post-mortem": { article: "LIL 85", iri: FR },
} as const;

/** A right of a data subject. */
export type Right = keyof typeof rights;

const GDPR = "https://w3id.org/dpv/legal/eu/gdpr#";

/**
 * The six lawful bases, with their article and DPV 2.3 IRI.
 *
 * @see GDPR Art. 6(1)
 */
export const lawfulBases = {
  consent: { article: "6(1)(a)", iri: `${GDPR}A6-1-a`, label: { en: "Consent", fr: "Consentement" } },
  contract: { article: "6(1)(b)", iri: `${GDPR}A6-1-b`, label: { en: "Contract", fr: "Contrat" } },
  "legal-obligation": { article: "6(1)(c)", iri: `${GDPR}A6-1-c`, label: { en: "Legal obligation", fr: "Obligation légale" } },
  "vital-interests": { article: "6(1)(d)", iri: `${GDPR}A6-1-d`, label: { en: "Vital interests", fr: "Intérêts vitaux" } },
  "public-task": { article: "6(1)(e)", iri: `${GDPR}A6-1-e`, label: { en: "Public task", fr: "Mission d'intérêt public" } },
  "legitimate-interests": { article: "6(1)(f)", iri: `${GDPR}A6-1-f`, label: { en: "Legitimate interests", fr: "Intérêts légitimes" } },
} as const;

/** The name of a lawful basis, for example `"contract"`. */
export type BasisName = keyof typeof lawfulBases;

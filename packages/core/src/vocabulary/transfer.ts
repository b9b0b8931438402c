const GDPR = "https://w3id.org/dpv/legal/eu/gdpr#";

/** What may safeguard a transfer to a third country, with article and IRI (GDPR Chapter V). */
export const safeguards = {
  adequacy: { article: "45(3)", iri: `${GDPR}A45-3` },
  scc: { article: "46(2)(c)", iri: `${GDPR}A46-2-c` },
  "authority-scc": { article: "46(2)(d)", iri: `${GDPR}A46-2-d` },
  bcr: { article: "46(2)(b)", iri: `${GDPR}A46-2-b` },
  "code-of-conduct": { article: "46(2)(e)", iri: `${GDPR}A46-2-e` },
  certification: { article: "46(2)(f)", iri: `${GDPR}A46-2-f` },
  "ad-hoc": { article: "46(3)(a)", iri: `${GDPR}A46-3-a` },
  "derogation-a": { article: "49(1)(a)", iri: `${GDPR}A49-1-a` },
  "derogation-b": { article: "49(1)(b)", iri: `${GDPR}A49-1-b` },
  "derogation-c": { article: "49(1)(c)", iri: `${GDPR}A49-1-c` },
  "derogation-d": { article: "49(1)(d)", iri: `${GDPR}A49-1-d` },
  "derogation-e": { article: "49(1)(e)", iri: `${GDPR}A49-1-e` },
  "derogation-f": { article: "49(1)(f)", iri: `${GDPR}A49-1-f` },
  "derogation-g": { article: "49(1)(g)", iri: `${GDPR}A49-1-g` },
} as const;

/** The name of a transfer safeguard. */
export type Safeguard = keyof typeof safeguards;

/** Member states of the European Union, ISO 3166 alpha-2. */
export const EU = [
  "AT",
  "BE",
  "BG",
  "CY",
  "CZ",
  "DE",
  "DK",
  "EE",
  "ES",
  "FI",
  "FR",
  "GR",
  "HR",
  "HU",
  "IE",
  "IT",
  "LT",
  "LU",
  "LV",
  "MT",
  "NL",
  "PL",
  "PT",
  "RO",
  "SE",
  "SI",
  "SK",
] as const;

/** The European Economic Area: the Union with Iceland, Liechtenstein and Norway. */
export const EEA = [...EU, "IS", "LI", "NO"] as const;

/** Tells whether a country, or `EU` or `EEA` as a whole, lies outside the European Economic Area, so that Chapter V applies to sending data there. */
export function isThirdCountry(place: string): boolean {
  return place !== "EU" && place !== "EEA" && !(EEA as readonly string[]).includes(place);
}

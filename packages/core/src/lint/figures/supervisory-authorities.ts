import type { Country } from "../../vocabulary/words.ts";

/** A supervisory authority, GDPR Art. 51, or a foreign one that policies name by mistake. */
export interface SupervisoryAuthority {
  /** As `controller.authority` names it. */
  readonly id: string;
  readonly country: Country;
  readonly name: string;
  /** Finds it in a text, by its name, its short name or its site. */
  readonly mentioned: RegExp;
}

/** The authorities the linter recognises in a text. */
export const supervisoryAuthorities: readonly SupervisoryAuthority[] = [
  {
    id: "at-dsb",
    country: "AT",
    name: "Österreichische Datenschutzbehörde",
    mentioned: /österreichische datenschutzbehörde|\bdsb\.gv\.at/i,
  },
  {
    id: "be-apd",
    country: "BE",
    name: "Autorité de protection des données",
    mentioned: /gegevensbeschermingsautoriteit|\bAPD\b|dataprotectionauthority\.be/i,
  },
  { id: "de-bfdi", country: "DE", name: "Bundesbeauftragte für den Datenschutz", mentioned: /\bBfDI\b|bundesbeauftragte/i },
  { id: "es-aepd", country: "ES", name: "Agencia Española de Protección de Datos", mentioned: /\bAEPD\b|agencia española/i },
  { id: "fr-cnil", country: "FR", name: "CNIL", mentioned: /\bCNIL\b|informatique et des libertés/i },
  { id: "gb-ico", country: "GB", name: "Information Commissioner's Office", mentioned: /\bICO\b|information commissioner/i },
  { id: "ie-dpc", country: "IE", name: "Data Protection Commission", mentioned: /data protection commission\b|dataprotection\.ie/i },
  {
    id: "it-garante",
    country: "IT",
    name: "Garante per la protezione dei dati personali",
    mentioned: /garante (per la protezione|privacy)|garanteprivacy/i,
  },
  {
    id: "lu-cnpd",
    country: "LU",
    name: "Commission nationale pour la protection des données",
    mentioned: /nationale pour la protection des données|cnpd\.public\.lu/i,
  },
  { id: "nl-ap", country: "NL", name: "Autoriteit Persoonsgegevens", mentioned: /autoriteit persoonsgegevens/i },
  {
    id: "pt-cnpd",
    country: "PT",
    name: "Comissão Nacional de Proteção de Dados",
    mentioned: /comissão nacional de prote[cç]ção de dados|cnpd\.pt/i,
  },
  { id: "se-imy", country: "SE", name: "Integritetsskyddsmyndigheten", mentioned: /integritetsskyddsmyndigheten|\bIMY\b/i },
];

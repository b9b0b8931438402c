import type { Country } from "../../vocabulary/words.ts";
import type { Dated } from "./dated.ts";

/** The age from which a child consents alone to an online service, by country. */
export type AgesOfConsent = Readonly<Record<Country, readonly Dated<number>[]>>;

const GDPR = { from: "2018-05-25", value: 16, source: "GDPR Art. 8(1)" } as const;

/**
 * The ages the member states chose. Several legislatures are about to change theirs: hand `lintPolicy` your own table where counsel knows better.
 *
 * @see GDPR Art. 8(1); Commission staff working document SWD(2020) 115, and the national laws named
 */
export const agesOfConsent: AgesOfConsent = {
  AT: [{ from: "2018-05-25", value: 14, source: "DSG § 4(4)" }],
  BE: [{ from: "2018-09-05", value: 13, source: "Act of 30 July 2018, art. 7" }],
  BG: [{ from: "2019-03-02", value: 14, source: "Personal Data Protection Act, art. 25c" }],
  CY: [{ from: "2018-07-31", value: 14, source: "Law 125(I)/2018, s. 8" }],
  CZ: [{ from: "2019-04-24", value: 15, source: "Act 110/2019, § 7" }],
  DE: [GDPR],
  DK: [
    { from: "2018-05-25", value: 13, source: "Databeskyttelsesloven § 6" },
    { from: "2024-01-01", value: 15, source: "Databeskyttelsesloven § 6 as amended" },
  ],
  EE: [{ from: "2019-01-15", value: 13, source: "Isikuandmete kaitse seadus § 8" }],
  ES: [{ from: "2018-12-07", value: 14, source: "Ley Orgánica 3/2018, art. 7" }],
  FI: [{ from: "2019-01-01", value: 13, source: "Tietosuojalaki 1050/2018, 5 §" }],
  FR: [{ from: "2018-05-25", value: 15, source: "Loi Informatique et Libertés, art. 45" }],
  GR: [{ from: "2019-08-29", value: 15, source: "Law 4624/2019, art. 21" }],
  HR: [GDPR],
  HU: [GDPR],
  IE: [{ from: "2018-05-25", value: 16, source: "Data Protection Act 2018, s. 31" }],
  IS: [{ from: "2018-07-15", value: 13, source: "Act 90/2018, art. 10" }],
  IT: [{ from: "2018-09-19", value: 14, source: "Codice privacy, art. 2-quinquies" }],
  LI: [GDPR],
  LT: [{ from: "2018-07-16", value: 14, source: "Law on the legal protection of personal data, art. 6" }],
  LU: [GDPR],
  LV: [{ from: "2018-07-05", value: 13, source: "Personal Data Processing Law, s. 33" }],
  MT: [{ from: "2018-05-28", value: 13, source: "Subsidiary Legislation 586.11" }],
  NL: [{ from: "2018-05-25", value: 16, source: "UAVG art. 5" }],
  NO: [{ from: "2018-07-20", value: 13, source: "Personopplysningsloven § 5" }],
  PL: [GDPR],
  PT: [{ from: "2019-08-09", value: 13, source: "Lei 58/2019, art. 16" }],
  RO: [GDPR],
  SE: [{ from: "2018-05-25", value: 13, source: "Lag 2018:218, 2 kap. 4 §" }],
  SI: [GDPR, { from: "2023-01-26", value: 15, source: "ZVOP-2, art. 8" }],
  SK: [{ from: "2018-05-25", value: 16, source: "Act 18/2018, § 15" }],
};

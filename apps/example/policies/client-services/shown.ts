import { definePolicy } from "@wherefore/core";
import { gave, reached, type Deed, type Happening } from "../happening.ts";
import type { Asked, Shown } from "../shown.ts";
import { mended } from "./mended.ts";
import { policy as published } from "./policy.ts";

const system = { kind: "system" } as const;
const trainer = { kind: "person", roles: ["formation"] } as const;
const signed: Happening = ["2026-01-05", reached("contract-began")];

/** Nothing but clauses inside the group safeguards a transfer, so here a provider moves away. */
const withDistantProvider = definePolicy({
  ...mended,
  recipients: { ...mended.recipients, prestataires: { ...mended.recipients.prestataires, country: "US" } },
});

const contract: Asked = { purpose: "gestion-du-contrat", categories: ["contact.email"], person: [signed] };
const talks: Asked = { purpose: "echanges", categories: ["contact.email"], person: [signed] };
const letters: Asked = { purpose: "lettres-d-information", categories: ["contact.email"], accessor: system };
const agreed: Asked = { ...letters, person: [signed, ["2026-11-01", gave("lettres-d-information")]] };
const improving: Asked = { purpose: "amelioration", categories: ["technical.ip_address"], collectedAt: "2026-11-20T12:00:00Z" };
const newServices: Asked = {
  purpose: "nouveaux-services",
  categories: ["usage.activity"],
  collectedAt: "2026-11-20T12:00:00Z",
  person: [["2026-11-01", gave("nouveaux-services")]],
};
const helping: Asked = { purpose: "assistance-technique", categories: ["contact.email"], person: [signed] };
const complying: Asked = {
  purpose: "conformite-legale",
  categories: ["contact.email"],
  accessor: { kind: "person", roles: ["comptabilite"] },
};
const identity: Asked = { purpose: "verification-d-identite", categories: ["identity.government_id"] };
const calls: Asked = {
  purpose: "qualite-des-appels",
  categories: ["communications.call_recording"],
  dataset: "appels",
  accessor: trainer,
  collectedAt: "2026-11-01T12:00:00Z",
};
const banner: Happening = ["2026-11-01", { type: "notice-given", purpose: "mesure-d-audience", by: "system" }];
const pathCookie: Asked = {
  purpose: "mesure-d-audience",
  operation: "store-on-device",
  categories: ["technical.cookie_id"],
  tracker: { name: "parcours", domain: "societe-contractante.example" },
};

function to(recipient: string): Partial<Asked> {
  return { operation: "disclose", recipient };
}

function after(...deeds: readonly Deed[]): readonly Happening[] {
  return [signed, ...deeds.map((deed): Happening => ["2026-11-05", deed])];
}

function livesIn(country: string): readonly Happening[] {
  return after({ type: "age-known", band: "adult", country });
}

/** Every statement of client services that a decision reaches: permitted once a gap is filled, and denied for each of its reasons. */
export const shown: readonly Shown[] = [
  ["client-services.2", "A contract needs an address", mended, contract, "permit"],
  [
    "client-services.2",
    "It does not need the path through a site",
    mended,
    { ...contract, categories: ["contact.email", "own.parcours_de_navigation"] },
    "category-not-covered",
  ],
  ["client-services.3", "In a country that is named identity is checked", mended, { ...identity, person: livesIn("FR") }, "permit"],
  ["client-services.3", "Elsewhere it is not", mended, { ...identity, person: livesIn("DE") }, "country-not-covered"],
  ["client-services.3", "As published no country is named", published, identity, "country-not-covered basis-missing"],
  ["client-services.4", "A recorded call serves quality", mended, calls, "permit"],
  [
    "client-services.4",
    "It serves nothing but quality and training",
    mended,
    { ...helping, dataset: "appels", collectedAt: "2026-11-01T12:00:00Z" },
    "dataset-not-for-purpose",
  ],
  ["client-services.5", "Technical data serves to improve the site", mended, improving, "permit"],
  ["client-services.5", "It does not serve to talk", mended, { ...talks, categories: ["technical.ip_address"] }, "category-not-covered"],
  ["client-services.6", "With a lawful basis a contract is run", mended, contract, "permit"],
  ["client-services.6", "With a lawful basis passes are issued", mended, { ...contract, purpose: "laissez-passer" }, "permit"],
  ["client-services.6", "With a lawful basis payments are collected", mended, { ...contract, purpose: "encaissements" }, "permit"],
  ["client-services.6", "With a lawful basis people talk", mended, talks, "permit"],
  ["client-services.6", "As published a contract has none", published, contract, "basis-missing"],
  ["client-services.6", "As published passes have none", published, { ...contract, purpose: "laissez-passer" }, "basis-missing"],
  ["client-services.7", "Newsletters go to who agreed", mended, agreed, "permit"],
  ["client-services.7", "They go to nobody else", mended, { ...letters, person: [signed] }, "consent-missing"],
  ["client-services.7", "As published they have no lawful basis", published, agreed, "basis-missing"],
  ["client-services.8", "With consent new functions are studied", mended, newServices, "permit"],
  ["client-services.8", "As published new services have no lawful basis", published, newServices, "basis-missing"],
  ["client-services.8", "As published improvement has none either", published, improving, "basis-missing"],
  ["client-services.9", "With a lawful basis clients are helped", mended, helping, "permit"],
  ["client-services.9", "With a lawful basis the law is obeyed", mended, { ...complying, person: [signed] }, "permit"],
  ["client-services.9", "As published help has none", published, helping, "basis-missing"],
  ["client-services.11", "A provider receives what a contract needs", mended, { ...contract, ...to("prestataires") }, "permit"],
  [
    "client-services.11",
    "The group does not receive passes",
    mended,
    { ...contract, purpose: "laissez-passer", ...to("groupe") },
    "recipient-not-declared",
  ],
  ["client-services.12", "Inside the group clauses carry a transfer", mended, { ...contract, ...to("groupe") }, "permit"],
  [
    "client-services.12",
    "They carry none to a provider",
    withDistantProvider,
    { ...contract, ...to("prestataires") },
    "transfer-not-safeguarded",
  ],
  [
    "client-services.12",
    "As published nobody knows where the group is",
    published,
    { ...contract, ...to("groupe") },
    "basis-missing transfer-not-safeguarded",
  ],
  ["client-services.14", "E-mail passes through Microsoft 365 in Ireland", mended, { ...talks, ...to("microsoft-365") }, "permit"],
  [
    "client-services.14",
    "Payments do not",
    mended,
    { ...contract, purpose: "encaissements", ...to("microsoft-365") },
    "recipient-not-declared",
  ],
  [
    "client-services.14",
    "As published Europe is no country",
    published,
    { ...talks, ...to("microsoft-365") },
    "basis-missing transfer-not-safeguarded",
  ],
  ["client-services.15", "While a contract runs its data is used", mended, contract, "permit"],
  [
    "client-services.15",
    "Once it has ended, as published, nothing is",
    published,
    { ...contract, person: after(reached("contract-ended")) },
    "basis-missing retention-ended",
  ],
  [
    "client-services.16",
    "Under a restriction people still see their data",
    mended,
    {
      ...contract,
      purpose: "exercice-des-droits",
      person: after({ type: "restriction-placed", ground: "accuracy" }),
    },
    "permit",
  ],
  [
    "client-services.16",
    "Under a restriction nothing else is done with it",
    mended,
    { ...contract, person: after({ type: "restriction-placed", ground: "accuracy" }) },
    "restriction-stands",
  ],
  [
    "client-services.16",
    "An objection ends what rests on an interest",
    mended,
    { ...improving, person: after({ type: "objection-made", against: { purpose: "amelioration" } }) },
    "objection-stands",
  ],
  [
    "client-services.16",
    "What was erased is not used",
    mended,
    { ...contract, person: after({ type: "erased", by: "controller" }) },
    "erased",
  ],
  [
    "client-services.17",
    "A cookie is set with consent",
    mended,
    { ...pathCookie, person: [banner, ["2026-11-01", gave("mesure-d-audience")]] },
    "permit",
  ],
  ["client-services.17", "Without it no cookie is set", mended, { ...pathCookie, person: [banner] }, "consent-missing"],
  [
    "client-services.17",
    "No cookie is set before the banner was shown, also with an earlier consent",
    mended,
    { ...pathCookie, person: [["2026-11-01", gave("mesure-d-audience")]] },
    "notice-not-given",
  ],
  [
    "client-services.17",
    "As published no cookie is named, so none is set",
    published,
    { ...pathCookie, purpose: "amelioration" },
    "tracker-not-declared",
  ],
];

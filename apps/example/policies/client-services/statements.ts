import type { Tie } from "../tie.ts";

/** Every statement of the published text that software can act on, and where it lives. */
export const statements = {
  "client-services.1": [
    { policy: "datasets.dossier-client.processorFor" },
    { lint: "said to be the client's processor, with purposes of its own", rule: "role-conflict" },
  ],
  "client-services.2": [{ policy: "purposes.gestion-du-contrat.categories" }, { condition: "category-not-covered" }],
  "client-services.3": [
    { policy: "categories.coordonnees" },
    { policy: "purposes.verification-d-identite.countries" },
    { condition: "country-not-covered" },
    { lint: "identity documents for services and countries that are not named", rule: "countries-missing" },
  ],
  "client-services.4": [
    { policy: "purposes.formation-par-les-appels" },
    { policy: "purposes.qualite-des-appels" },
    { policy: "datasets.appels.retention" },
    { condition: "dataset-not-for-purpose" },
    { lint: "no retention for recorded calls", rule: "retention-missing" },
  ],
  "client-services.5": [
    { policy: "categories.donnees-techniques.origin" },
    { policy: "categories.visites.origin" },
    { condition: "category-not-covered" },
  ],
  "client-services.6": [
    { policy: "purposes.gestion-du-contrat.dataSubjects.salarie-du-client" },
    { policy: "purposes.laissez-passer" },
    { policy: "purposes.encaissements" },
    { policy: "purposes.echanges" },
    { condition: "basis-missing" },
  ],
  "client-services.7": [
    { policy: "purposes.lettres-d-information" },
    { policy: "purposes.promotions" },
    { policy: "purposes.autre-prospection" },
    { condition: "basis-missing" },
    { condition: "consent-missing" },
    { lint: "marketing as far as the law allows, and no lawful basis", rule: "basis-missing" },
  ],
  "client-services.8": [
    { policy: "purposes.amelioration" },
    { policy: "purposes.nouveaux-services" },
    { condition: "basis-missing" },
    { lint: "new services are no purpose anybody can foresee", rule: "purpose-too-vague" },
  ],
  "client-services.9": [
    { policy: "purposes.assistance-technique" },
    { policy: "purposes.conformite-legale" },
    { condition: "basis-missing" },
  ],
  "client-services.10": [
    { policy: "purposes.gestion-du-contrat.lawfulBasis.undecided" },
    { policy: "purposes.conformite-legale.lawfulBasis.undecided" },
    { lint: "eleven purposes under five headings, and no lawful basis anywhere", rule: "basis-missing" },
  ],
  "client-services.11": [
    { policy: "recipients.groupe.group" },
    { policy: "recipients.prestataires.role" },
    { condition: "recipient-not-declared" },
  ],
  "client-services.12": [
    { policy: "recipients.groupe.safeguards.scc" },
    { policy: "recipients.prestataires.country" },
    { condition: "transfer-not-safeguarded" },
    { lint: "clauses for transfers inside the group, nothing for the others, and no country for anybody", rule: "country-not-stated" },
  ],
  "client-services.13": [
    { policy: "security.measures.acces-centralise" },
    { policy: "security.measures.chiffrement-en-transit" },
    { policy: "security.measures.tests-d-intrusion" },
    { policy: "security.measures.centre-de-donnees.standard" },
    { lint: "a family of standards, to which nobody is certified", rule: "standard-not-certifiable" },
  ],
  "client-services.14": [
    { policy: "recipients.microsoft-365" },
    { condition: "recipient-not-declared" },
    { condition: "transfer-not-safeguarded" },
  ],
  "client-services.15": [
    { policy: "retention.until" },
    { condition: "retention-ended" },
    { lint: "as long as the services are provided, without a number", rule: "retention-without-number" },
  ],
  "client-services.16": [
    { policy: "rights.offered" },
    { policy: "rights.contact" },
    { policy: "announces.authorityName" },
    { condition: "objection-stands" },
    { condition: "restriction-stands" },
    { condition: "erased" },
    { lint: "no address and no time for an answer", rule: "rights-contact-missing" },
    { lint: "the British authority is cited, and not the French one", rule: "authority-mismatch" },
    { later: "rights requests: copies, corrections and exports" },
  ],
  "client-services.17": [
    { policy: "trackers" },
    { policy: "announces.refersTo" },
    { condition: "tracker-not-declared" },
    { condition: "consent-missing" },
    { condition: "notice-not-given" },
  ],
} as const satisfies Readonly<Record<`client-services.${number}`, readonly [Tie, ...Tie[]]>>;

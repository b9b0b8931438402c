import { definePolicy } from "../src/policy/define-policy.ts";

/** One realistic policy, with one purpose for each thing a decision can depend on. */
export const papers = definePolicy({
  id: "papers",
  version: "2026-11-01",
  inForceFrom: "2026-01-01",
  languages: ["en", "fr"],
  timeZone: "Europe/Paris",
  controller: { name: "Papers SAS", country: "FR", contact: "privacy@papers.example", authority: "fr-cnil" },
  dataSubjects: { reader: { label: { en: "Readers", fr: "Lecteurs" } } },
  categories: {
    identity: { label: { en: "Identity data", fr: "Données d'identité" }, includes: ["identity.name"] },
    contact: { label: { en: "Contact data", fr: "Coordonnées" }, includes: ["contact.email", "contact.phone"] },
    profile: { label: { en: "Profile data", fr: "Données de profil" }, includes: ["profile.job", "profile.employer"] },
    health: { label: { en: "Health data", fr: "Données de santé" }, includes: ["special.health"] },
    "problem-report": { label: { en: "Problem reports", fr: "Signalements" }, includes: ["usage.content"] },
  },
  datasets: {
    registrations: { label: { en: "Registrations", fr: "Inscriptions" }, categories: ["identity", "contact", "profile"] },
    "problem-reports": {
      label: { en: "Problem reports", fr: "Signalements" },
      categories: ["contact", "problem-report"],
      purposes: ["support"],
      retention: { keep: "P2Y", since: "collection" },
    },
    lists: { label: { en: "Customers' lists", fr: "Listes des clients" }, categories: ["contact"], processorFor: "reader" },
  },
  recipients: {
    mailer: { label: { en: "Mailing provider", fr: "Routeur" }, role: "processor", country: "US", safeguards: ["scc"] },
    partner: { label: { en: "Event partner", fr: "Partenaire" }, role: "third-party", country: "FR" },
    statistics: { label: { en: "Statistics", fr: "Statistiques" }, role: "processor", country: "not-stated", receives: "anonymised" },
    court: { label: { en: "Courts", fr: "Tribunaux" }, role: "authority", country: "FR", onlyOn: ["legal-order"] },
    unsafe: { label: { en: "Overseas host", fr: "Hébergeur lointain" }, role: "processor", country: "US" },
  },
  accessors: {
    support: { label: { en: "Support team", fr: "Assistance" } },
    counsel: { label: { en: "Counsel", fr: "Juriste" }, confidentiality: "personal" },
  },
  purposes: {
    account: {
      label: { en: "Open and run your account", fr: "Ouvrir et gérer votre compte" },
      lawfulBasis: "contract",
      categories: ["identity", "contact"],
      recipients: ["mailer", "partner", "statistics", "court", "unsafe"],
      retention: { until: "account-closed", plus: "P3M" },
    },
    newsletter: {
      label: { en: "Send you our newsletter", fr: "Vous envoyer notre lettre" },
      is: ["DirectMarketing"],
      lawfulBasis: { consent: { validFor: "P6M" } },
      channels: { email: "consent" },
      categories: ["identity", "contact"],
      recipients: ["mailer"],
      retention: { keep: "P24M", since: "last-interaction" },
    },
    research: {
      label: { en: "Health research", fr: "Recherche en santé" },
      lawfulBasis: { consent: { explicit: true } },
      specialCondition: "9-2-a",
      categories: ["health"],
    },
    screening: { label: { en: "Screening", fr: "Dépistage" }, lawfulBasis: "contract", categories: ["health"] },
    support: {
      label: { en: "Answer your requests", fr: "Répondre à vos demandes" },
      lawfulBasis: { legitimateInterests: { en: "Helping those who ask", fr: "Aider ceux qui demandent" } },
      categories: ["identity", "contact", "problem-report"],
      accessors: ["support", "counsel"],
      retention: { keep: "P24M", since: "last-interaction" },
    },
    claims: {
      label: { en: "Legal claims", fr: "Contentieux" },
      lawfulBasis: { legitimateInterests: { en: "Defending our rights", fr: "Défendre nos droits" } },
      categories: ["identity", "contact"],
      underRestriction: "legal-claims",
    },
    advertising: { label: { en: "Advertising", fr: "Publicité" }, lawfulBasis: { undecided: [] }, categories: ["contact"] },
    sending: {
      label: { en: "Send for customers", fr: "Envoyer pour nos clients" },
      lawfulBasis: { instructionsOf: "reader" },
      categories: ["contact"],
    },
    "answer-rights": {
      label: { en: "Answer requests about rights", fr: "Répondre aux demandes de droits" },
      is: ["RightsFulfilment"],
      lawfulBasis: "legal-obligation",
      categories: ["identity", "contact"],
      retention: { keep: "P5Y", since: "last-interaction" },
    },
  },
  trackers: [
    { name: "session", domain: "papers.example", purpose: "account", lifetime: "session", consent: "exempt" },
    { name: "_audience", domain: "papers.example", purpose: "newsletter", lifetime: "P13M", consent: "required" },
  ],
  trackerConsent: { validFor: "P6M" },
  prohibitions: {
    "no-marketing-of-problems": {
      promise: { en: "Problem reports never serve marketing", fr: "Les signalements ne servent jamais la prospection" },
      datasets: ["problem-reports"],
      kinds: ["DirectMarketing"],
    },
  },
  minimumAge: { years: { FR: 15, DE: 16 }, of: "consent", unknown: "permit" },
  signals: { gpc: "object-to-sharing" },
  rights: { offered: ["access", "erasure", "objection", "withdraw-consent"], contact: "privacy@papers.example", answerWithin: "P1M" },
});

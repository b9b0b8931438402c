import { definePolicy } from "@wherefore/core";

/** What Papers, a site that offers white papers to companies, may do with personal data: why, for how long, and to whom it goes. */
export const policy = definePolicy({
  id: "papers",
  version: "2026-11-01",
  inForceFrom: "2026-11-01",
  languages: ["en", "fr"],
  timeZone: "Europe/Paris",
  controller: { name: "Papers SAS", country: "FR", contact: "privacy@papers.example", dpo: "dpo@papers.example", authority: "fr-cnil" },

  dataSubjects: {
    customer: { label: { en: "Customers", fr: "Clients" } },
    employee: { label: { en: "Employees", fr: "Salariés" } },
  },

  categories: {
    identity: { label: { en: "Identity data", fr: "Données d'identité" }, includes: ["identity.name"], origin: ["provided"] },
    contact: { label: { en: "Contact data", fr: "Coordonnées" }, includes: ["contact.email", "contact.phone"], origin: ["provided"] },
    company: { label: { en: "Company", fr: "Entreprise" }, includes: ["profile.employer"], origin: ["provided"] },
    position: {
      label: { en: "Position in the company", fr: "Fonction dans l'entreprise" },
      includes: ["profile.job"],
      origin: ["provided"],
      optional: true,
    },
    choices: {
      label: { en: "Privacy choices", fr: "Choix de confidentialité" },
      includes: ["communications.preferences"],
      origin: ["provided"],
    },
    accesses: { label: { en: "Accesses to your data", fr: "Accès à vos données" }, includes: ["usage.activity"], origin: ["observed"] },
    credentials: { label: { en: "Credentials", fr: "Identifiants" }, includes: ["credentials.password"], origin: ["provided"] },
  },

  datasets: {
    "customer-file": {
      label: { en: "Customer file", fr: "Fichier des clients" },
      categories: ["identity", "contact", "company", "position"],
      dataSubjects: ["customer"],
      purposes: ["registration", "account", "newsletter", "support", "lead-follow-up", "rights-handling"],
    },
    "staff-file": {
      label: { en: "Staff accounts", fr: "Comptes des salariés" },
      categories: ["contact.email", "credentials"],
      dataSubjects: ["employee"],
      purposes: ["staff-sign-in"],
    },
  },

  recipients: {
    host: {
      label: { en: "Hosting provider", fr: "Hébergeur" },
      reason: { en: "Runs our servers", fr: "Exploite nos serveurs" },
      role: "processor",
      country: "FR",
    },
    mailer: {
      label: { en: "Mailing provider", fr: "Routeur" },
      reason: { en: "Delivers the newsletter", fr: "Achemine la lettre" },
      role: "processor",
      country: "US",
      safeguards: ["scc"],
      hosts: ["api.mailer.example"],
    },
  },

  accessors: {
    support: { label: { en: "Customer support", fr: "Assistance" } },
    sales: { label: { en: "Sales", fr: "Service commercial" } },
  },

  purposes: {
    registration: {
      label: { en: "Open your account", fr: "Ouvrir votre compte" },
      is: ["ServiceProvision"],
      lawfulBasis: "contract",
      categories: ["identity", "contact", "company"],
      dataSubjects: ["customer"],
      recipients: ["host"],
      accessors: ["self"],
      retention: { until: "account-closed", plus: "P3M" },
    },
    account: {
      label: { en: "Run your account", fr: "Gérer votre compte" },
      is: ["ServiceProvision"],
      lawfulBasis: "contract",
      categories: ["identity", "contact", "company"],
      dataSubjects: ["customer"],
      recipients: ["host"],
      accessors: ["self"],
      retention: { until: "account-closed", plus: "P3M" },
    },
    newsletter: {
      label: { en: "Send you our newsletter", fr: "Vous envoyer notre lettre" },
      is: ["DirectMarketing"],
      lawfulBasis: { consent: { validFor: "P6M" } },
      categories: ["identity", "contact.email"],
      dataSubjects: ["customer"],
      recipients: ["mailer"],
      accessors: ["self", "system"],
      channels: { email: "consent" },
      retention: { until: "account-closed", plus: "P3M" },
    },
    support: {
      label: { en: "Answer you when you need help", fr: "Vous répondre quand vous avez besoin d'aide" },
      is: ["CustomerCare"],
      lawfulBasis: {
        legitimateInterests: { en: "Helping the customers who call us", fr: "Aider les clients qui nous appellent" },
        balancing: "https://papers.example/privacy/balancing/support",
      },
      categories: ["identity", "contact"],
      dataSubjects: ["customer"],
      accessors: ["support"],
      retention: { until: "account-closed", plus: "P3M" },
    },
    "lead-follow-up": {
      label: { en: "Call you about papers for your trade", fr: "Vous appeler au sujet de publications de votre métier" },
      is: ["DirectMarketing", "CustomerRelationshipManagement"],
      lawfulBasis: { consent: { validFor: "P12M" } },
      categories: ["identity", "contact.phone", "company", "position"],
      dataSubjects: ["customer"],
      accessors: ["sales"],
      channels: { phone: "consent" },
      retention: { keep: "P24M", since: "last-interaction" },
    },
    "rights-handling": {
      label: { en: "Answer your privacy requests", fr: "Répondre à vos demandes sur vos données" },
      is: ["RightsFulfilment"],
      lawfulBasis: "legal-obligation",
      categories: "all",
      accessors: ["self"],
      retention: { until: "account-closed", plus: "P5Y" },
    },
    "staff-sign-in": {
      label: { en: "Let our staff sign in", fr: "Permettre à nos salariés de se connecter" },
      is: ["EnforceSecurity"],
      lawfulBasis: {
        legitimateInterests: { en: "Keeping strangers out of the customer file", fr: "Fermer le fichier des clients aux tiers" },
        balancing: "https://papers.example/privacy/balancing/staff-sign-in",
      },
      categories: ["contact.email", "credentials"],
      dataSubjects: ["employee"],
      accessors: ["self"],
      retention: { until: "contract-ended", plus: "P3M" },
    },
  },

  trackers: [
    {
      name: "papers",
      domain: "papers.example",
      purpose: "account",
      lifetime: "session",
      consent: "exempt",
      label: { en: "Keeps you signed in", fr: "Vous garde connecté" },
    },
    {
      name: "papers.sig",
      domain: "papers.example",
      purpose: "account",
      lifetime: "session",
      consent: "exempt",
      label: { en: "Shows a forged session", fr: "Révèle une session falsifiée" },
    },
  ],

  prohibitions: {
    "no-sale": {
      promise: { en: "We never sell personal data", fr: "Nous ne vendons jamais de données personnelles" },
      kinds: ["SellDataToThirdParties"],
    },
  },

  storedIn: "EU",
  rights: {
    offered: ["access", "rectification", "erasure", "restriction", "portability", "objection", "withdraw-consent", "complaint"],
    contact: "privacy@papers.example",
    answerWithin: "P1M",
    extension: "P2M",
    identity: { evidence: 1, when: "doubt" },
    fee: "if-excessive",
    selfService: { access: "/privacy/accesses", "withdraw-consent": "/privacy/consents" },
  },
  changes: { notice: "P30D", by: ["website", "email"] },
  breach: { tell: ["authority", "data-subject"], when: "required" },
});

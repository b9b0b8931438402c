import { definePolicy } from "@wherefore/core";

const staff = ["administration", "it", "community-management"] as const;

/**
 * The policy of Imaweb France with its gaps filled, so that what the text means to do can be permitted. Facts stay as published; each
 * comment “Assumed” marks a choice that is the controller's to make.
 */
export const mended = definePolicy({
  id: "imaweb",
  version: "mended-1",
  languages: ["en"],
  timeZone: "Europe/Paris",
  controller: {
    name: "Imaweb France",
    country: "FR",
    contact: "dpo-cloud@imaweb.com",
    dpo: "dpo-cloud@imaweb.com",
    authority: "fr-cnil",
  },

  dataSubjects: {
    visitor: { label: "Visitors" },
    prospect: { label: "People who never were our customers" },
    customer: { label: "Customers with a contract" },
    "former-customer": { label: "Customers whose contract has ended" },
  },

  categories: {
    // Assumed: the e-mail address is all that is asked for; free text belongs to requests.
    contact: { label: "E-mail address", includes: ["contact.email"], origin: ["provided"] },
    account: { label: "Your account with us", includes: ["identity.username", "credentials.token"], origin: ["provided"] },
    "support-history": {
      label: "Your requests, and the incidents you reported",
      includes: ["communications.support_history"],
      origin: ["provided"],
    },
    connection: {
      label: "Connection and navigation",
      includes: ["usage.activity", "technical.cookie_id", "technical.device", "technical.user_agent"],
      origin: ["observed"],
    },
    "form-memory": {
      label: "What you entered or chose on our site",
      includes: ["own.form_entries", "own.chosen_services"],
      origin: ["observed"],
    },
  },

  recipients: {
    // Assumed: a French partner for joint events.
    "business-partners": {
      label: "Business partners",
      reason: "Inviting you to events we hold together",
      role: "third-party",
      country: "FR",
    },
    // Assumed: who stores the data, under clauses for the part that is maintained from outside the Union.
    host: {
      label: "Hosting provider",
      reason: "Storing the data in France, with maintenance from Tunisia",
      role: "processor",
      country: ["FR", "TN"],
      safeguards: ["scc"],
    },
  },

  accessors: {
    administration: { label: "Administrative department", confidentiality: "personal" },
    it: { label: "IT department", confidentiality: "personal" },
    "community-management": { label: "Community management", confidentiality: "personal" },
  },

  // Assumed: every lawful basis below. The text lists consent, contract, legal obligation and legitimate interests for all of them.
  purposes: {
    newsletter: {
      label: "Manage your subscription to newsletters and e-mail alerts",
      is: ["DirectMarketing"],
      lawfulBasis: { consent: {} },
      categories: ["contact"],
      recipients: ["host"],
      accessors: ["self", "system", ...staff],
      // Assumed.
      channels: { email: "consent" },
    },
    "customer-relations": {
      label: "Look after our relation with you",
      is: ["CustomerRelationshipManagement"],
      lawfulBasis: "contract",
      categories: ["contact", "account", "support-history"],
      recipients: ["host"],
      accessors: ["self", ...staff],
    },
    "service-notices": {
      label: "Tell you that a service changes",
      is: ["CommunicationManagement"],
      lawfulBasis: "contract",
      categories: ["contact"],
      accessors: ["system", ...staff],
      // Assumed.
      channels: { email: "opt-out" },
    },
    "rights-handling": {
      label: "Answer your requests about your data",
      is: ["RightsFulfilment"],
      lawfulBasis: "legal-obligation",
      categories: "all",
      accessors: ["self", ...staff],
    },
    "compliance-verification": {
      label: "Check that laws, contracts and terms of use are kept",
      is: ["LegalCompliance"],
      lawfulBasis: {
        legitimateInterests: "Noticing breaches of contract and of the terms of use before they harm others",
        balancing: "https://www.imaweb.example/balancing/compliance",
      },
      categories: ["contact", "account", "support-history"],
      accessors: [...staff],
    },
    "display-preferences": {
      label: "Show the site as suits your device and language",
      lawfulBasis: {
        legitimateInterests: "A site that can be read on every device",
        balancing: "https://www.imaweb.example/balancing/display",
      },
      categories: ["connection"],
      retention: { keep: "P6M", since: "collection" },
    },
    "form-memory": {
      label: "Remember what you entered or chose",
      lawfulBasis: {
        legitimateInterests: "Sparing visitors the same entry twice",
        balancing: "https://www.imaweb.example/balancing/forms",
      },
      categories: ["form-memory", "connection"],
      retention: { keep: "P6M", since: "collection" },
    },
    "automatic-connection": {
      label: "Keep you signed in to your account",
      is: ["ServiceProvision"],
      lawfulBasis: "contract",
      categories: ["account", "connection"],
      retention: { until: "account-closed", plus: "P1M" },
    },
    "platform-operations": {
      label: "Run our platforms: problems, tests, studies",
      is: ["ImproveExistingProductsAndServices"],
      lawfulBasis: {
        legitimateInterests: "Finding out why a platform fails",
        balancing: "https://www.imaweb.example/balancing/platforms",
      },
      categories: ["connection"],
      accessors: ["system", ...staff],
      retention: { keep: "P12M", since: "collection" },
    },
    "audience-measurement": {
      label: "Measure how our site is visited",
      is: ["ServiceUsageAnalytics"],
      lawfulBasis: { consent: { validFor: "P6M" } },
      categories: ["connection"],
      accessors: ["self", "system", ...staff],
      retention: { keep: "P25M", since: "collection" },
    },
    "partner-disclosure": {
      // Assumed: partners receive nothing until the person agrees. Silence is no consent.
      label: "Pass your e-mail address on to the partners of an event, when you agree",
      lawfulBasis: { consent: { validFor: "P12M", perRecipient: true } },
      categories: ["contact"],
      recipients: ["business-partners"],
      accessors: ["system", ...staff],
    },
  },

  // Assumed: these four, by these names.
  trackers: [
    { name: "session", domain: "imaweb.example", purpose: "automatic-connection", lifetime: "session", consent: "exempt" },
    { name: "display", domain: "imaweb.example", purpose: "display-preferences", lifetime: "P6M", consent: "exempt" },
    { name: "form", domain: "imaweb.example", purpose: "form-memory", lifetime: "session", consent: "exempt" },
    { name: "audience", domain: "imaweb.example", purpose: "audience-measurement", lifetime: "P6M", consent: "required" },
  ],
  trackerConsent: { validFor: "P6M" },

  prohibitions: {
    "no-sensitive-data": {
      promise: "We collect no sensitive data, and delete what reaches us all the same",
      categories: [
        "special.ethnicity",
        "special.politics",
        "special.religion",
        "special.trade_union",
        "special.health",
        "special.sexual_orientation",
      ],
      onReceipt: "delete",
    },
  },

  // Assumed: the numbers. The three cases are the text's.
  retention: {
    byStatus: {
      customer: { until: "contract-ended", plus: "P3Y" },
      "former-customer": { keep: "P3Y", since: "contract-ended" },
      prospect: { keep: "P3Y", since: "last-interaction" },
    },
  },
  storedIn: "EU",

  rights: {
    // Assumed: restriction and withdrawal are offered too, and nobody has to prove a reason.
    offered: [
      "access",
      "rectification",
      "erasure",
      "restriction",
      "objection",
      "portability",
      "withdraw-consent",
      "post-mortem",
      "complaint",
    ],
    contact: "dpo-cloud@imaweb.com",
    answerWithin: "P1M",
    extension: "P2M",
    identity: { evidence: 1, when: "doubt", accepts: "Further information, where the request needs it" },
    fee: "never",
  },
  // Assumed: thirty days before a change.
  changes: { notice: "P30D", by: ["website", "email"] },
  security: {
    measures: {
      "protection-officer": { label: "A data protection officer is appointed" },
      "security-cell": { label: "A team looks after information security" },
      awareness: { label: "Employees with access are made aware of confidentiality" },
      "premises-and-platforms": { label: "Premises and computing platforms are secured" },
      "security-policy": { label: "The company has a general policy of IT security" },
      "secure-exchange": { label: "Access, sharing and transfer are secured" },
    },
    // Assumed.
    review: "P1Y",
  },
});

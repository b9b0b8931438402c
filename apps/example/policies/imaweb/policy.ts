import { definePolicy } from "@wherefore/core";

/** Access is granted person by person, for one's own work, and nobody gets it without a personal undertaking. */
const staff = ["administration", "it", "community-management"] as const;

/** The text lists four lawful bases "and/or", and ties none of them to a purpose. */
const noBasis = { undecided: [] } as const;

/**
 * What Imaweb France published, said as a policy. Nothing is mended: no purpose has a lawful basis, so nothing is permitted.
 * `statements.ts` ties every statement of the text to its place here, and `mended.ts` fills the gaps.
 */
export const policy = definePolicy({
  id: "imaweb",
  // The year in the footer; the text itself bears no date.
  version: "2023",
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
    // Whatever else a person cares to say is collected too. Free text is no category, so no purpose covers it.
    contact: { label: "E-mail address", includes: ["contact.email"], origin: ["provided"], openEnded: true },
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
    "business-partners": { label: "Business partners", role: "third-party", country: "not-stated" },
  },

  accessors: {
    administration: { label: "Administrative department", confidentiality: "personal" },
    it: { label: "IT department", confidentiality: "personal" },
    "community-management": { label: "Community management", confidentiality: "personal" },
  },

  purposes: {
    newsletter: {
      label: "Manage your subscription to newsletters and e-mail alerts",
      is: ["DirectMarketing"],
      lawfulBasis: noBasis,
      categories: ["contact"],
      accessors: ["self", "system", ...staff],
    },
    "customer-relations": {
      label: "Look after our relation with you",
      is: ["CustomerRelationshipManagement"],
      lawfulBasis: noBasis,
      categories: ["contact", "account", "support-history"],
      accessors: ["self", ...staff],
    },
    "service-notices": {
      label: "Tell you that a service changes",
      is: ["CommunicationManagement"],
      lawfulBasis: noBasis,
      categories: ["contact"],
      accessors: ["system", ...staff],
    },
    "rights-handling": {
      label: "Answer your requests about your data",
      is: ["RightsFulfilment"],
      lawfulBasis: noBasis,
      categories: "all",
      accessors: ["self", ...staff],
    },
    "compliance-verification": {
      label: "Check that laws, contracts and terms of use are kept",
      is: ["LegalCompliance"],
      lawfulBasis: noBasis,
      categories: ["contact", "account", "support-history"],
      accessors: [...staff],
    },

    // Five purposes of cookies. Which of them need consent is not said, and no cookie is named.
    "display-preferences": {
      label: "Show the site as suits your device and language",
      lawfulBasis: noBasis,
      categories: ["connection"],
      retention: "not-stated",
    },
    "form-memory": {
      label: "Remember what you entered or chose",
      lawfulBasis: noBasis,
      categories: ["form-memory", "connection"],
      retention: "not-stated",
    },
    "automatic-connection": {
      label: "Keep you signed in to your account",
      is: ["ServiceProvision"],
      lawfulBasis: noBasis,
      categories: ["account", "connection"],
      retention: "not-stated",
    },
    "platform-operations": {
      label: "Run our platforms: problems, tests, studies",
      is: ["ImproveExistingProductsAndServices"],
      lawfulBasis: noBasis,
      categories: ["connection"],
      accessors: ["system", ...staff],
      retention: "not-stated",
    },
    "audience-measurement": {
      label: "Measure how our site is visited",
      is: ["ServiceUsageAnalytics"],
      lawfulBasis: noBasis,
      categories: ["connection"],
      accessors: ["self", "system", ...staff],
      retention: "not-stated",
    },

    // Stated at the end of the part on retention, and not among the purposes.
    "partner-disclosure": {
      label: "Pass your data on to business partners, unless you tell us not to",
      lawfulBasis: noBasis,
      categories: ["contact", "account", "support-history"],
      recipients: ["business-partners"],
      optOut: true,
      accessors: ["system", ...staff],
    },
  },

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

  // The text tells three cases apart and gives a number for none of them.
  retention: { byStatus: { customer: "not-stated", "former-customer": "not-stated", prospect: "not-stated" } },
  storedIn: "EU",
  // Named, although no transfer is.
  safeguards: ["scc"],

  rights: {
    offered: ["access", "rectification", "erasure", "objection", "portability", "post-mortem", "complaint"],
    contact: "dpo-cloud@imaweb.com",
    // The text refers to the limits of the law: GDPR Art. 12(3) says one month.
    answerWithin: "P1M",
    identity: { evidence: 1, when: "doubt", accepts: "Further information, where the request needs it" },
    onlyIf: { objection: "You prove a legitimate reason", erasure: "You prove a legitimate reason" },
  },
  security: {
    measures: {
      "protection-officer": { label: "A data protection officer is appointed" },
      "security-cell": { label: "A team looks after information security" },
      awareness: { label: "Employees with access are made aware of confidentiality" },
      "premises-and-platforms": { label: "Premises and computing platforms are secured" },
      "security-policy": { label: "The company has a general policy of IT security" },
      "secure-exchange": { label: "Access, sharing and transfer are secured" },
    },
    // What is held is reviewed, and deleted when nothing justifies it any more. How often is not said.
    review: "not-stated",
  },

  announces: {
    lawfulBases: ["contract", "legal-obligation", "consent", "legitimate-interests"],
    trackerPurposes: ["display preferences", "form memory", "automatic connection", "platform operations", "audience measurement"],
    sections: ["1 introduction", "2 data", "3 purposes", "4 retention", "5 access", "6 transfers"],
    // Cookie choices are announced for an article 9, the data for the section that is about purposes.
    refersTo: ["9 cookie choices", "3 data"],
  },
});

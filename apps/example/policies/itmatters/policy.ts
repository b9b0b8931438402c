import { definePolicy } from "@wherefore/core";

/** Access is for those whose work requires it. The published text names no roles, so these three stand for its groups of people. */
const needToKnow = ["employee", "agent", "contractor"] as const;

/**
 * What itmatters published on 10 October 2022, said as a policy. Nothing is mended: where the text states no lawful basis, or several
 * for one purpose, or no country for a recipient, this says so, and the processing is denied until the controller decides.
 *
 * `statements.ts` ties every statement of the text to its place here.
 */
export const policy = definePolicy({
  id: "itmatters",
  version: "2022-10-10",
  inForceFrom: "2022-10-10",
  languages: ["en"],
  timeZone: "Europe/Paris",
  controller: { name: "itmatters", contact: "privacy@itmatters.fr", dpo: "privacy@itmatters.fr", authority: "fr-cnil" },

  dataSubjects: {
    visitor: { label: "Visitors of the site" },
    customer: { label: "Customers and registered users" },
  },

  categories: {
    identity: { label: "Identity data", includes: ["identity.name"], origin: ["provided"] },
    contact: { label: "Contact data, for business", includes: ["contact.email", "contact.phone"], origin: ["provided"] },
    technical: {
      label: "Technical data",
      includes: ["technical.ip_address", "technical.device", "technical.user_agent", "own.site_activity"],
      origin: ["observed"],
    },
    profile: {
      label: "Profile data",
      includes: ["profile.job", "own.company_website", "own.industry", "location.coarse", "profile.preferences"],
      origin: ["provided"],
    },
    usage: { label: "Usage data", includes: ["own.downloaded_papers", "usage.activity"], origin: ["observed"] },
    "marketing-and-communications": {
      label: "Marketing and communications data",
      includes: ["communications.preferences"],
      origin: ["provided"],
    },
    aggregated: { label: "Aggregated data", includes: ["own.statistics"], origin: ["derived"], form: "anonymised" },
    correspondence: { label: "Correspondence and problem reports", includes: ["communications.support_history"], origin: ["provided"] },
    "company-facts": { label: "What others publish about you and your company", includes: ["profile.employer"], origin: ["third-party"] },
  },

  datasets: {
    "web-forms": {
      label: "What you fill in on our forms",
      // The forms also take a postal address and payment details, which none of the published groups contains and no purpose uses.
      categories: [
        "identity",
        "contact",
        "profile",
        "marketing-and-communications",
        "profile.employer",
        "contact.postal_address",
        "financial.transaction",
      ],
      purposes: [
        "registration",
        "policy-change-notice",
        "marketing-materials",
        "newsletters",
        "contact-request",
        "sales-tracking",
        "legal-disclosure",
        "business-transfer",
        "rights-handling",
      ],
    },
    "site-logs": {
      label: "What our servers observe of your visits",
      categories: ["technical", "usage"],
      purposes: [
        "site-administration",
        "analytics",
        "advertising",
        "sales-tracking",
        "legal-disclosure",
        "business-transfer",
        "rights-handling",
      ],
    },
    "problem-reports": {
      label: "Problems you report",
      categories: ["identity", "contact", "correspondence"],
      purposes: ["problem-follow-up", "operational-improvement", "nuisance-callers", "legal-disclosure", "rights-handling"],
      retention: { keep: "P2Y", since: "collection" },
    },
    "gathered-elsewhere": {
      label: "What we gather from public and third-party sources",
      categories: ["company-facts"],
      purposes: ["supplement-information", "rights-handling"],
    },
    statistics: { label: "Aggregated data", categories: ["aggregated"] },
  },

  recipients: {
    "google-analytics": {
      label: "Google Analytics",
      reason: "Watching how the site performs and how it is used",
      role: "processor",
      country: "not-stated",
      receives: "anonymised",
    },
    hubspot: {
      label: "HubSpot, marketing module",
      reason: "Managing marketing and sending e-mails and newsletters",
      role: "processor",
      country: "not-stated",
    },
    salesforce: {
      label: "Salesforce, sales module",
      reason: "Following the dealings with leads and customers",
      role: "processor",
      country: "not-stated",
    },
    hotjar: { label: "hotjar", reason: "Heat maps of the site and behaviour analysis", role: "processor", country: "not-stated" },
    "courts-and-authorities": {
      label: "Courts and authorities",
      reason: "Legal process, the defence of rights, emergencies that threaten safety",
      role: "authority",
      country: "not-stated",
      onlyOn: ["legal-order", "legal-claim", "vital-emergency"],
    },
    acquirer: {
      label: "Who buys, merges with or takes over a part of the business",
      role: "third-party",
      country: "not-stated",
      onlyOn: ["business-transfer"],
    },
  },

  accessors: {
    employee: { label: "Employees who need to know" },
    agent: { label: "Agents who need to know" },
    contractor: { label: "Contractors and others who need to know" },
  },

  purposes: {
    registration: {
      label: "Register you as a customer or user of the site",
      is: ["ServiceProvision"],
      lawfulBasis: "contract",
      categories: ["identity", "contact"],
      accessors: ["self", ...needToKnow],
    },
    "policy-change-notice": {
      label: "Tell you when our terms or this policy change",
      is: ["CommunicationManagement"],
      lawfulBasis: { undecided: ["contract", "legal-obligation", "legitimate-interests"] },
      categories: ["identity", "contact"],
      accessors: ["system", ...needToKnow],
    },
    "marketing-materials": {
      label: "Send you the marketing materials you asked for",
      is: ["DirectMarketing"],
      lawfulBasis: { consent: {} },
      categories: ["identity", "contact"],
      recipients: ["hubspot"],
      accessors: ["self", "system", ...needToKnow],
      channels: { email: "consent", sms: "consent" },
    },
    newsletters: {
      label: "Send you newsletters and campaigns",
      is: ["DirectMarketing"],
      lawfulBasis: { consent: {} },
      categories: ["identity", "contact"],
      recipients: ["hubspot"],
      accessors: ["self", "system", ...needToKnow],
      channels: { email: "consent", sms: "consent" },
    },
    "site-administration": {
      label: "Run and protect our business and the site",
      is: ["EnforceSecurity"],
      lawfulBasis: { undecided: ["legitimate-interests", "legal-obligation"] },
      categories: ["technical", "usage"],
      accessors: ["system", ...needToKnow],
    },
    analytics: {
      label: "Analyse use, to improve site, products, marketing and customer relations",
      is: ["ServiceUsageAnalytics", "ImproveExistingProductsAndServices"],
      lawfulBasis: {
        legitimateInterests: "Knowing our types of customers, keeping the site relevant, growing the business, steering our marketing",
        balancing: "mailto:privacy@itmatters.fr",
      },
      categories: ["technical", "usage", "aggregated"],
      recipients: ["google-analytics", "hubspot", "hotjar"],
      accessors: ["self", "system", ...needToKnow],
    },
    "contact-request": {
      label: "Get in touch with you when you ask us to",
      is: ["CommunicationManagement"],
      lawfulBasis: { consent: { askedWith: "request-form" } },
      categories: ["contact"],
      accessors: ["self", ...needToKnow],
    },
    "problem-follow-up": {
      label: "Come back to you about a problem you reported",
      is: ["CustomerCare"],
      lawfulBasis: { undecided: [] },
      categories: ["identity", "contact", "correspondence"],
      accessors: ["self", ...needToKnow],
    },
    "operational-improvement": {
      label: "Improve how we operate, from the problems reported",
      is: ["ImproveExistingProductsAndServices"],
      lawfulBasis: { undecided: [] },
      categories: ["correspondence"],
      accessors: ["system", ...needToKnow],
    },
    "nuisance-callers": {
      label: "Deal with nuisance callers",
      is: ["EnforceSecurity"],
      lawfulBasis: { undecided: [] },
      categories: ["identity", "contact", "correspondence"],
      accessors: [...needToKnow],
    },
    advertising: {
      label: "Advertise to you on other sites and in apps",
      is: ["TargetedAdvertising"],
      lawfulBasis: { undecided: [] },
      categories: ["technical", "usage"],
      accessors: ["self", "system"],
    },
    "sales-tracking": {
      label: "Follow our dealings with leads and customers",
      is: ["CustomerRelationshipManagement"],
      lawfulBasis: { undecided: [] },
      categories: ["identity", "contact", "usage"],
      recipients: ["salesforce"],
      accessors: [...needToKnow],
    },
    "supplement-information": {
      label: "Complete what we hold with public and third-party sources",
      lawfulBasis: { undecided: [] },
      categories: ["company-facts"],
      accessors: ["system", ...needToKnow],
    },
    "legal-disclosure": {
      label: "Obey the law and legal process, defend rights, act in emergencies",
      is: ["LegalCompliance"],
      lawfulBasis: "legal-obligation",
      categories: ["identity", "contact", "technical", "profile", "usage", "marketing-and-communications", "correspondence"],
      recipients: ["courts-and-authorities"],
      accessors: [...needToKnow],
    },
    "business-transfer": {
      label: "Sell, transfer or merge parts of the business",
      lawfulBasis: { undecided: [] },
      categories: ["identity", "contact", "technical", "profile", "usage", "marketing-and-communications"],
      recipients: ["acquirer"],
      accessors: [...needToKnow],
    },
    "whatever-law-permits": {
      label: "Whatever the law requires or permits, without telling you",
      lawfulBasis: { undecided: [] },
      categories: ["identity", "contact", "technical", "profile", "usage", "marketing-and-communications"],
      accessors: [...needToKnow],
    },
    "rights-handling": {
      label: "Answer your requests about your data",
      is: ["RightsFulfilment"],
      lawfulBasis: "legal-obligation",
      categories: [
        "identity",
        "contact",
        "technical",
        "profile",
        "usage",
        "marketing-and-communications",
        "correspondence",
        "company-facts",
      ],
      accessors: ["self", ...needToKnow],
    },
  },

  prohibitions: {
    "no-special-categories": {
      promise: "We collect no special categories of personal data",
      categories: [
        "special.ethnicity",
        "special.religion",
        "special.sexual_orientation",
        "special.politics",
        "special.trade_union",
        "special.health",
        "special.genetic",
        "special.biometric",
      ],
      onReceipt: "reject",
    },
    "no-offences": { promise: "We collect nothing about convictions and offences", categories: ["criminal"], onReceipt: "reject" },
    "problem-reports-are-not-marketing": {
      promise: "What you report is never used for marketing",
      datasets: ["problem-reports"],
      kinds: ["DirectMarketing", "TargetedAdvertising"],
    },
  },

  retention: { keep: "P24M", since: "last-interaction" },
  interactions: ["site-visit", "newsletter-read"],
  safeguards: ["adequacy", "scc"],
  minimumAge: { years: 13, of: "everyone", unknown: "permit" },

  rights: {
    offered: ["access", "rectification", "erasure", "restriction", "objection", "withdraw-consent", "complaint"],
    contact: "privacy@itmatters.fr",
    answerWithin: "P1M",
    identity: { evidence: 2, when: "always", accepts: "Two approved proofs of identity" },
    fee: "if-excessive",
  },
  changes: { notice: "P0D", by: ["website"] },
  security: { measures: { confidentiality: { label: "Everybody with access is bound to confidentiality" } } },
  breach: { tell: ["data-subject", "authority"], when: "required" },

  announces: {
    lawfulBases: ["contract", "legitimate-interests", "legal-obligation", "consent"],
    activities: ["aggregated statistics for any purpose", "social network pages", "public forums", "content of other companies"],
    trackerPurposes: [
      "navigation",
      "preferences",
      "telling visitors apart",
      "authentication",
      "personalised content",
      "measuring advertisements",
    ],
    recipientsNotExhaustive: true,
    authorityName: "Information Commissioner's Office (CNIL)",
    contacts: ["privacy@itmatters.fr", "privacy@it matters.fr"],
    refersTo: ["cookie-policy"],
  },
});

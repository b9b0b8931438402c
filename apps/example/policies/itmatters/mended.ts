import { definePolicy } from "@wherefore/core";

/** Access is for those whose work requires it. Assumed: these three roles. */
const needToKnow = ["employee", "agent", "contractor"] as const;

/**
 * The policy of itmatters with its gaps filled, so that what the text means to do can be permitted. Facts stay as published; each comment
 * “Assumed” marks a choice that is the controller's to make.
 */
export const mended = definePolicy({
  id: "itmatters",
  version: "mended-1",
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
      // Assumed: the forms no longer take a postal address and payment details, which no purpose uses.
      categories: ["identity", "contact", "profile", "marketing-and-communications", "profile.employer"],
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
      purposes: ["supplement-information", "sales-tracking", "rights-handling"],
      // Assumed: people hear where their data came from before it is used.
      notice: "before-use",
    },
    statistics: { label: "Aggregated data", categories: ["aggregated"], purposes: ["analytics"] },
  },

  recipients: {
    // Assumed, here and below: the countries, and which safeguard each transfer rests on.
    "google-analytics": {
      label: "Google Analytics",
      reason: "Watching how the site performs and how it is used",
      role: "processor",
      country: "US",
      safeguards: ["adequacy"],
      receives: "anonymised",
    },
    hubspot: {
      label: "HubSpot, marketing module",
      reason: "Managing marketing and sending e-mails and newsletters",
      role: "processor",
      country: "US",
      safeguards: ["scc"],
    },
    salesforce: {
      label: "Salesforce, sales module",
      reason: "Following the dealings with leads and customers",
      role: "processor",
      country: "US",
      safeguards: ["scc"],
    },
    hotjar: { label: "hotjar", reason: "Heat maps of the site and behaviour analysis", role: "processor", country: "MT" },
    "courts-and-authorities": {
      label: "Courts and authorities",
      reason: "Legal process, the defence of rights, emergencies that threaten safety",
      role: "authority",
      country: "FR",
      onlyOn: ["legal-order", "legal-claim", "vital-emergency"],
    },
    acquirer: {
      label: "Who buys, merges with or takes over a part of the business",
      role: "third-party",
      country: "FR",
      onlyOn: ["business-transfer"],
    },
  },

  accessors: {
    employee: { label: "Employees who need to know" },
    agent: { label: "Agents who need to know" },
    contractor: { label: "Contractors and others who need to know" },
  },

  purposes: {
    // Assumed: a lawful basis for each purpose that has none or several, and that every balancing test is published.
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
      lawfulBasis: "contract",
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
      // Assumed: with the choices a person made about them.
      categories: ["identity", "contact", "marketing-and-communications"],
      recipients: ["hubspot"],
      accessors: ["self", "system", ...needToKnow],
      channels: { email: "consent", sms: "consent" },
    },
    "site-administration": {
      label: "Run and protect our business and the site",
      is: ["EnforceSecurity"],
      lawfulBasis: {
        legitimateInterests: "Running the business and its systems, keeping the network secure, preventing fraud",
        balancing: "https://www.itmatters.example/balancing/administration",
      },
      categories: ["technical", "usage"],
      accessors: ["system", ...needToKnow],
    },
    analytics: {
      label: "Analyse use, to improve site, products, marketing and customer relations",
      is: ["ServiceUsageAnalytics", "ImproveExistingProductsAndServices"],
      lawfulBasis: {
        legitimateInterests: "Knowing our types of customers, keeping the site relevant, growing the business, steering our marketing",
        balancing: "https://www.itmatters.example/balancing/analytics",
      },
      // Assumed: without the IP address, so that what Google Analytics receives is anonymous.
      categories: ["own.site_activity", "usage", "aggregated"],
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
      lawfulBasis: "contract",
      categories: ["identity", "contact", "correspondence"],
      accessors: ["self", ...needToKnow],
    },
    "operational-improvement": {
      label: "Improve how we operate, from the problems reported",
      is: ["ImproveExistingProductsAndServices"],
      lawfulBasis: {
        legitimateInterests: "Learning from what goes wrong",
        balancing: "https://www.itmatters.example/balancing/operations",
      },
      categories: ["correspondence"],
      accessors: ["system", ...needToKnow],
    },
    "nuisance-callers": {
      label: "Deal with nuisance callers",
      is: ["EnforceSecurity"],
      lawfulBasis: {
        legitimateInterests: "Protecting employees from abuse",
        balancing: "https://www.itmatters.example/balancing/nuisance-callers",
      },
      categories: ["identity", "contact", "correspondence"],
      accessors: [...needToKnow],
    },
    advertising: {
      label: "Advertise to you on other sites and in apps",
      is: ["TargetedAdvertising"],
      lawfulBasis: { consent: { validFor: "P6M" } },
      categories: ["technical", "usage"],
      accessors: ["self", "system"],
    },
    "sales-tracking": {
      label: "Follow our dealings with leads and customers",
      is: ["CustomerRelationshipManagement"],
      lawfulBasis: {
        legitimateInterests: "Knowing with whom we are already talking",
        balancing: "https://www.itmatters.example/balancing/sales",
      },
      categories: ["identity", "contact", "usage", "profile", "profile.employer"],
      recipients: ["salesforce"],
      accessors: [...needToKnow],
    },
    "supplement-information": {
      label: "Complete what we hold with public and third-party sources",
      lawfulBasis: {
        legitimateInterests: "Writing to the right person in a company",
        balancing: "https://www.itmatters.example/balancing/sources",
      },
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
      lawfulBasis: {
        legitimateInterests: "Carrying on the business under another owner",
        balancing: "https://www.itmatters.example/balancing/transfer",
      },
      categories: ["identity", "contact", "technical", "profile", "usage", "marketing-and-communications"],
      recipients: ["acquirer"],
      accessors: [...needToKnow],
    },
    // Assumed: left out is whatever the law permits, which is no purpose.
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
  // Assumed: the line is drawn at 15, from which a person consents alone in France.
  minimumAge: { years: 15, of: "everyone", unknown: "permit" },

  // Assumed: these two, by these names.
  trackers: [
    { name: "session", domain: "itmatters.example", purpose: "site-administration", lifetime: "session", consent: "exempt" },
    { name: "ads", domain: "itmatters.example", purpose: "advertising", lifetime: "P6M", consent: "required" },
  ],
  trackerConsent: { validFor: "P6M" },

  rights: {
    // Assumed: portability is offered too, two more months where that is reasonable, evidence only in doubt.
    offered: ["access", "rectification", "erasure", "restriction", "portability", "objection", "withdraw-consent", "complaint"],
    contact: "privacy@itmatters.fr",
    answerWithin: "P1M",
    extension: "P2M",
    identity: { evidence: 1, when: "doubt" },
    fee: "if-excessive",
  },
  // Assumed: thirty days before a change.
  changes: { notice: "P30D", by: ["website"] },
  security: { measures: { confidentiality: { label: "Everybody with access is bound to confidentiality" } } },
  breach: { tell: ["data-subject", "authority"], when: "required" },

  // Assumed: a notice names the sources of what others publish.
  announces: { sections: ["Article 14: our sources"] },
});

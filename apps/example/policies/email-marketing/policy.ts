import { definePolicy } from "@wherefore/core";

/** One acceptance at subscription is said to cover every purpose of the list. */
const acceptedAtSubscription = { consent: { askedWith: "subscription" } } as const;

/** What is done with a customer's lists is done for the customer. */
const forTheCustomer = { instructionsOf: "customer" } as const;

/** Three months after the customer closed the account, whoever the data is about. */
const threeMonthsAfterTheCustomerLeft = { until: "account-closed", plus: "P3M", of: "customer" } as const;

/**
 * What the e-mail marketing service published, said as a policy. Nothing is mended: `statements.ts` ties every statement of the text to
 * its place here, and `mended.ts` fills the gaps.
 *
 * The service plays two parts. It is the controller of what it knows of its customers, and the processor of its customers' lists.
 */
export const policy = definePolicy({
  id: "email-marketing",
  version: "undated",
  languages: ["en"],
  timeZone: "Europe/Paris",
  controller: {
    name: "Email marketing module (Paris, 524 536 992)",
    country: "FR",
    contact: "support@tech-toolbox.net",
    dpo: "privacy@tech-toolbox.net",
    authority: "fr-cnil",
  },

  dataSubjects: {
    customer: { label: "Customers who send campaigns" },
    "list-member": { label: "People on a customer's list" },
    visitor: { label: "Visitors of the site" },
  },

  categories: {
    account: {
      label: "What a subscription asks for",
      includes: [
        "contact.email",
        "own.title",
        "identity.name",
        "location.coarse",
        "identity.username",
        "credentials.password",
        "contact.postal_address",
        "contact.phone",
        "technical.ip_address",
        "own.domain_name",
      ],
      origin: ["provided"],
    },
    "vat-number": { label: "VAT number, where there is one", includes: ["own.vat_number"], origin: ["provided"], optional: true },
    "log-ons": { label: "Log-ons and use of the service", includes: ["own.log_ons", "own.usage_events"], origin: ["observed"] },
    browsing: {
      label: "Browsing, where you allow it",
      includes: ["usage.activity", "technical.cookie_id"],
      origin: ["observed"],
      optional: true,
    },
    dealings: {
      label: "Orders, subscriptions, complaints, incidents and messages",
      includes: ["financial.transaction", "own.subscriptions", "communications.support_history", "usage.content"],
      origin: ["provided", "observed"],
    },
    "list-contacts": {
      label: "What a customer's list says of a person",
      includes: ["contact.email", "own.list_fields"],
      origin: ["third-party"],
      openEnded: true,
    },
    campaigns: { label: "Subject and content of a campaign", includes: ["own.message_content"], origin: ["provided"] },
    "campaign-events": {
      label: "Openings, clicks and bounces of a campaign",
      includes: ["own.openings", "own.clicks", "own.bounces"],
      origin: ["observed"],
    },
  },

  datasets: {
    "customer-file": {
      label: "Customers of the service",
      categories: ["account", "vat-number", "dealings"],
      dataSubjects: ["customer"],
    },
    "usage-events": {
      label: "Events of an account in use",
      categories: ["log-ons"],
      dataSubjects: ["customer"],
      retention: {
        earliest: [
          { keep: "P13M", since: "collection" },
          { until: "account-closed", plus: "P3M" },
        ],
      },
    },
    "contact-lists": {
      label: "Contact lists of our customers",
      categories: ["list-contacts"],
      dataSubjects: ["list-member"],
      processorFor: "customer",
      purposes: [
        "campaign-sending",
        "list-legal-requirements",
        "list-invoicing",
        "list-statistics",
        "list-support",
        "list-management",
        "list-member-requests",
      ],
      retention: threeMonthsAfterTheCustomerLeft,
      attestation: "The customer holds the explicit consent of everybody on the list",
      onRequest: "answer-and-tell-controller",
    },
    "campaign-messages": {
      label: "Messages our customers send",
      categories: ["campaigns"],
      dataSubjects: ["list-member"],
      processorFor: "customer",
      purposes: ["campaign-sending", "list-support"],
      retention: { keep: "P6D", since: "collection" },
    },
    "campaign-statistics": {
      label: "What came of a campaign",
      categories: ["campaign-events"],
      dataSubjects: ["list-member"],
      processorFor: "customer",
      purposes: ["campaign-tracking"],
      retention: { earliest: [{ keep: "P13M", since: "collection" }, threeMonthsAfterTheCustomerLeft] },
    },
  },

  recipients: {
    "partner-companies": {
      label: "Partner companies that help us run the service",
      reason: "Assistance and support as our sub-processors",
      role: "processor",
      country: "not-stated",
      contract: "Clear data protection requirements",
    },
    carriers: { label: "Internet and telecommunications providers", reason: "Carrying messages", role: "processor", country: "not-stated" },
    "whom-you-name": {
      label: "Whoever you, or your account's administrator, ask us to disclose to",
      role: "third-party",
      country: "not-stated",
      onlyOn: ["data-subject-request"],
    },
    "card-issuers": {
      label: "Companies that issue payment cards",
      reason: "Carrying out transactions and services you asked for",
      role: "third-party",
      country: "not-stated",
      onlyOn: ["requested-service"],
    },
    "authorities-and-courts": {
      label: "Authorities and courts",
      reason: "Orders, summons, and claims in court; where the law lets us, you are told at once",
      role: "authority",
      country: "not-stated",
      onlyOn: ["legal-order", "legal-claim"],
    },
    // Post for the protection officer goes here.
    "technology-toolbox": {
      label: "Technology Toolbox, San Francisco",
      reason: "Reaching the protection officer by post",
      role: "processor",
      country: "US",
    },
    // Named as answerable for the cookies they set; no cookie of theirs is.
    "link-and-content-publishers": {
      label: "Publishers of links and content that set cookies of their own",
      role: "third-party",
      country: "not-stated",
    },
  },

  accessors: {
    support: { label: "The few people who support customers" },
    "list-owner": { label: "The customer who made the list" },
  },

  purposes: {
    // The seven purposes of the list, all resting on one acceptance.
    services: {
      label: "Provide the service, and check who subscribes",
      is: ["ServiceProvision"],
      lawfulBasis: acceptedAtSubscription,
      categories: ["account", "vat-number", "dealings"],
      recipients: ["partner-companies", "carriers", "whom-you-name", "card-issuers"],
    },
    "problem-resolution": {
      label: "Solve problems, so that site and service work better",
      is: ["CustomerCare"],
      lawfulBasis: acceptedAtSubscription,
      categories: ["account", "log-ons", "dealings"],
      recipients: ["partner-companies"],
      accessors: ["self", "system", "support"],
    },
    personalisation: {
      label: "Fit service and content to you, assess and improve them",
      is: ["Personalisation", "ImproveExistingProductsAndServices"],
      lawfulBasis: acceptedAtSubscription,
      categories: ["account", "log-ons"],
    },
    "usage-analysis": {
      label: "Study how much you use the service, and since when",
      is: ["ServiceUsageAnalytics"],
      lawfulBasis: acceptedAtSubscription,
      categories: ["log-ons", "dealings"],
    },
    offers: {
      label: "Tell you of our and our partners' services and offers",
      is: ["DirectMarketing"],
      lawfulBasis: acceptedAtSubscription,
      categories: ["account"],
    },
    "misuse-prevention": {
      label: "Prevent and investigate what law, good practice or our rules forbid",
      is: ["EnforceSecurity"],
      lawfulBasis: acceptedAtSubscription,
      categories: ["account", "log-ons", "dealings"],
    },
    "legal-obligations": {
      label: "Meet our legal obligations",
      is: ["LegalCompliance"],
      lawfulBasis: acceptedAtSubscription,
      categories: ["account", "vat-number", "dealings"],
      recipients: ["authorities-and-courts"],
    },

    // Stated elsewhere in the text.
    newsletter: {
      label: "Send our newsletter to those who asked for it",
      is: ["DirectMarketing"],
      lawfulBasis: { consent: { explicit: true, askedWith: "newsletter-opt-in" } },
      categories: ["contact.email", "identity.name"],
      channels: { email: "consent" },
    },
    "browsing-analysis": {
      label: "Measure and study how the site is visited, to improve and adapt it",
      is: ["ServiceUsageAnalytics"],
      lawfulBasis: { consent: { askedWith: "cookie-banner" } },
      categories: ["browsing"],
      recipients: ["link-and-content-publishers"],
    },
    "targeted-advertising": {
      label: "Send you advertising chosen for you",
      is: ["TargetedAdvertising"],
      lawfulBasis: { undecided: [] },
      categories: ["browsing"],
    },
    // The text founds these requests on the law itself.
    "rights-handling": {
      label: "Answer your requests about your data",
      is: ["RightsFulfilment"],
      lawfulBasis: "legal-obligation",
      categories: ["account", "vat-number", "log-ons", "browsing", "dealings"],
      recipients: ["technology-toolbox"],
      accessors: ["self", "support"],
    },

    // What is done with customers' lists and campaigns.
    "campaign-sending": {
      label: "Send a customer's campaign to the customer's list",
      is: ["ServiceProvision"],
      lawfulBasis: forTheCustomer,
      categories: ["list-contacts", "campaigns"],
      recipients: ["carriers"],
      accessors: ["system", "list-owner"],
    },
    "campaign-tracking": {
      label: "Count openings, clicks and bounces of a customer's campaign",
      lawfulBasis: forTheCustomer,
      categories: ["campaign-events"],
      accessors: ["system", "list-owner"],
    },
    "list-legal-requirements": {
      label: "Meet legal requirements about lists",
      is: ["LegalCompliance"],
      lawfulBasis: "legal-obligation",
      categories: ["list-contacts"],
      recipients: ["authorities-and-courts"],
    },
    "list-invoicing": {
      label: "Invoice by the size of lists",
      is: ["PaymentManagement"],
      lawfulBasis: forTheCustomer,
      categories: ["list-contacts"],
    },
    // A processor has no statistics of its own: no customer instructs this, and no lawful basis is stated.
    "list-statistics": {
      label: "Collect summaries of lists for our own statistics",
      is: ["ServiceUsageAnalytics"],
      lawfulBasis: { undecided: [] },
      categories: ["list-contacts"],
    },
    "list-support": {
      label: "Help a customer with a list",
      is: ["CustomerCare"],
      lawfulBasis: forTheCustomer,
      categories: ["list-contacts", "campaigns"],
      accessors: ["support"],
    },
    "list-management": {
      label: "Let a customer export, change and delete a list",
      lawfulBasis: forTheCustomer,
      categories: ["list-contacts"],
      accessors: ["list-owner"],
    },
    "list-member-requests": {
      label: "Change or delete what a list says of you, and tell its owner",
      is: ["RightsFulfilment"],
      lawfulBasis: forTheCustomer,
      categories: ["list-contacts", "campaign-events"],
      accessors: ["self", "support"],
    },
  },

  // What the text says of cookies names none of them, so none may be set until it is named here.
  trackers: [],
  trackerConsent: { askedWith: "cookie-banner" },

  prohibitions: {
    "no-sale": { promise: "Personal data is neither sold nor rented for marketing", kinds: ["SellDataToThirdParties"] },
    // The text calls sub-processors third parties, and lists are shared with no third party at all, so this forbids the carriers too.
    "lists-are-shared-with-nobody": {
      promise: "Your contact lists are sold, shared or rented to nobody",
      datasets: ["contact-lists"],
      recipients: "all",
    },
    "no-sensitive-data": {
      promise: "Official identifiers, complete card numbers and medical records must not be submitted",
      categories: ["identity.government_id", "financial.payment_card", "special.health"],
      onReceipt: "reject",
    },
  },

  retention: { until: "account-closed", plus: "P3M" },
  storedIn: "EU",

  rights: {
    offered: ["access", "rectification", "erasure", "withdraw-consent", "complaint"],
    contact: "support@tech-toolbox.net",
    answerWithin: "P30D",
    // It may be asked for with any request; no doubt is needed.
    identity: { evidence: 1, when: "always", accepts: "A photocopy that proves identity, or authority to ask", mandate: true },
    selfService: { rectification: "your profile", "withdraw-consent": "the unsubscribe link in every e-mail" },
  },
  changes: { notice: "P30D", by: ["website", "email"] },
  breach: { tell: ["data-subject", "controller"], when: "without-undue-delay" },
  security: {
    measures: {
      "industry-standards": { label: "Measures as the industry sets them, against disclosure nobody authorised" },
      "payment-data": { label: "Data about payments and cards is encoded" },
      procedures: { label: "Procedures against intrusion, on the premises, in the systems and in management" },
    },
    passwords: { minLength: 8, needs: ["letter", "digit", "special"] },
  },

  announces: {
    lawfulBases: ["consent"],
    trackerPurposes: [
      "communication",
      "services requested",
      "returning visitors",
      "secure payment",
      "language and preferences",
      "audience measurement",
      "personalisation",
      "targeted advertising",
      "links and content of others",
    ],
    contacts: ["support@tech-toolbox.net", "privacy@tech-toolbox.net"],
    registrations: ["CNIL 1527459", "CNIL 1527474"],
  },
});

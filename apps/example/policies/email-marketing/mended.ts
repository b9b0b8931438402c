import { definePolicy } from "@wherefore/core";

const forTheCustomer = { instructionsOf: "customer" } as const;
const threeMonthsAfterTheCustomerLeft = { until: "account-closed", plus: "P3M", of: "customer" } as const;

/**
 * The policy of the e-mail marketing service with its gaps filled, so that what the text means to do can be permitted. Facts stay as
 * published; each comment “Assumed” marks a choice that is the controller's to make.
 */
export const mended = definePolicy({
  id: "email-marketing",
  version: "mended-1",
  // Assumed: the days. The thirty between them are the text's.
  inForceFrom: "2026-11-01",
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
    // Assumed: a VAT number is asked of companies alone, and a company's number is no personal data.
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
    // Assumed: the two fields that a list has.
    "list-contacts": {
      label: "What a customer's list says of a person",
      includes: ["contact.email", "own.list_fields"],
      origin: ["third-party"],
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
      categories: ["account", "dealings"],
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
      attestation: "The customer holds the explicit consent of everybody on the list",
      onRequest: "answer-and-tell-controller",
    },
    "campaign-statistics": {
      label: "What came of a campaign",
      categories: ["campaign-events"],
      dataSubjects: ["list-member"],
      processorFor: "customer",
      purposes: ["campaign-tracking", "list-member-requests"],
      retention: { earliest: [{ keep: "P13M", since: "collection" }, threeMonthsAfterTheCustomerLeft] },
      // Assumed: following openings and clicks is part of what the customer asks its list.
      attestation: "The customer asked the people on the list before their openings and clicks are followed",
      onRequest: "answer-and-tell-controller",
    },
  },

  recipients: {
    // Assumed, here and below: the countries. What is hosted stays in the Union.
    "partner-companies": {
      label: "Partner companies that help us run the service",
      reason: "Assistance and support as our sub-processors",
      role: "processor",
      country: "FR",
      contract: "Clear data protection requirements",
    },
    carriers: { label: "Internet and telecommunications providers", reason: "Carrying messages", role: "processor", country: ["FR", "DE"] },
    "whom-you-name": {
      label: "Whoever you, or your account's administrator, ask us to disclose to",
      role: "third-party",
      country: "FR",
      onlyOn: ["data-subject-request"],
    },
    "card-issuers": {
      label: "Companies that issue payment cards",
      reason: "Carrying out transactions and services you asked for",
      role: "third-party",
      country: "FR",
      onlyOn: ["requested-service"],
    },
    "authorities-and-courts": {
      label: "Authorities and courts",
      reason: "Orders, summons, and claims in court; where the law lets us, you are told at once",
      role: "authority",
      country: "FR",
      onlyOn: ["legal-order", "legal-claim"],
    },
    // Assumed: the one publisher whose cookie is set, by name; who sets trackers here decides with the service (CJEU C-40/17). Post for the
    // protection officer stays in Paris.
    "advertising-network": {
      label: "Network that sells advertising on other sites",
      reason: "Choosing the advertising you see",
      role: "joint-controller",
      country: "FR",
      hosts: ["advertising-network.example"],
    },
  },

  accessors: {
    support: { label: "The few people who support customers" },
    "list-owner": { label: "The customer who made the list" },
  },

  purposes: {
    // Assumed: a lawful basis for each of the seven, in place of one acceptance for all.
    services: {
      label: "Provide the service, and check who subscribes",
      is: ["ServiceProvision"],
      lawfulBasis: "contract",
      categories: ["account", "dealings"],
      recipients: ["partner-companies", "carriers", "whom-you-name", "card-issuers"],
      accessors: ["self", "system", "support"],
    },
    "problem-resolution": {
      label: "Solve problems, so that site and service work better",
      is: ["CustomerCare"],
      lawfulBasis: "contract",
      categories: ["account", "log-ons", "dealings"],
      recipients: ["partner-companies"],
      accessors: ["self", "system", "support"],
    },
    personalisation: {
      label: "Fit service and content to you",
      is: ["Personalisation"],
      lawfulBasis: { consent: { validFor: "P12M", askedWith: "settings-personalisation" } },
      categories: ["account", "log-ons"],
    },
    "usage-analysis": {
      label: "Study how much you use the service, and since when",
      is: ["ServiceUsageAnalytics"],
      lawfulBasis: {
        legitimateInterests: "Planning capacity and knowing which functions are used",
        balancing: "https://email-marketing.example/balancing/usage",
      },
      categories: ["log-ons", "dealings"],
    },
    offers: {
      label: "Tell you of our and our partners' services and offers",
      is: ["DirectMarketing"],
      lawfulBasis: { consent: { askedWith: "settings-offers" } },
      categories: ["contact.email", "identity.name"],
      channels: { email: "consent" },
    },
    "misuse-prevention": {
      label: "Prevent and investigate what law, good practice or our rules forbid",
      is: ["EnforceSecurity"],
      lawfulBasis: {
        legitimateInterests: "Keeping spam and fraud off our servers, for the sake of every customer's deliveries",
        balancing: "https://email-marketing.example/balancing/misuse",
      },
      categories: ["account", "log-ons", "dealings"],
    },
    "legal-obligations": {
      label: "Keep accounts and obey orders, as the law requires",
      is: ["LegalCompliance"],
      lawfulBasis: "legal-obligation",
      categories: ["account", "dealings"],
      recipients: ["authorities-and-courts"],
    },

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
      lawfulBasis: { consent: { validFor: "P6M", askedWith: "cookie-banner" } },
      categories: ["browsing"],
      retention: { keep: "P13M", since: "collection" },
    },
    "targeted-advertising": {
      label: "Send you advertising chosen for you",
      is: ["TargetedAdvertising"],
      // Assumed.
      lawfulBasis: { consent: { validFor: "P6M", askedWith: "cookie-banner-advertising" } },
      categories: ["browsing"],
      recipients: ["advertising-network"],
      retention: { keep: "P13M", since: "collection" },
    },
    "rights-handling": {
      label: "Answer your requests about your data",
      is: ["RightsFulfilment"],
      lawfulBasis: "legal-obligation",
      categories: ["account", "log-ons", "browsing", "dealings"],
      accessors: ["self", "support"],
    },
    // Assumed: what keeps a customer signed in and speaks their language.
    "site-operation": {
      label: "Keep you signed in, and speak your language",
      is: ["ServiceProvision"],
      lawfulBasis: "contract",
      categories: ["technical.cookie_id"],
      retention: { keep: "P6M", since: "collection" },
    },

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
      label: "Obey orders of authorities and courts about lists",
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
    "list-statistics": {
      // Assumed: the customer's contract asks for these summaries; the service has none of its own.
      label: "Sum up a customer's lists for that customer",
      lawfulBasis: forTheCustomer,
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

  // Assumed: these four, by these names.
  trackers: [
    { name: "session", domain: "email-marketing.example", purpose: "site-operation", lifetime: "session", consent: "exempt" },
    { name: "language", domain: "email-marketing.example", purpose: "site-operation", lifetime: "P6M", consent: "exempt" },
    { name: "audience", domain: "email-marketing.example", purpose: "browsing-analysis", lifetime: "P6M", consent: "required" },
    {
      name: "network",
      domain: "advertising-network.example",
      purpose: "targeted-advertising",
      recipient: "advertising-network",
      controlledBy: "recipient",
      lifetime: "P6M",
      consent: "required",
    },
  ],
  trackerConsent: { validFor: "P6M", askedWith: "cookie-banner" },

  prohibitions: {
    "no-sale": { promise: "Personal data is neither sold nor rented for marketing", kinds: ["SellDataToThirdParties"] },
    // Assumed: sub-processors are no third parties (GDPR Art. 4(10)), and an order must be obeyed.
    "lists-are-shared-with-nobody": {
      promise: "Your contact lists are sold, shared or rented to nobody",
      datasets: ["contact-lists"],
      recipients: "third-parties",
      except: ["list-legal-requirements"],
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
    // Assumed: all rights of the law, within one month, evidence only in doubt.
    offered: ["access", "rectification", "erasure", "restriction", "portability", "objection", "withdraw-consent", "complaint"],
    contact: "support@tech-toolbox.net",
    answerWithin: "P1M",
    extension: "P2M",
    identity: { evidence: 1, when: "doubt", accepts: "An answer from the address on file, or authority to ask", mandate: true },
    fee: "never",
    selfService: { rectification: "your profile", "withdraw-consent": "the unsubscribe link in every e-mail" },
  },
  changes: { notice: "P30D", by: ["website", "email"], announcedOn: "2026-10-01" },
  breach: { tell: ["data-subject", "controller", "authority"], when: "without-undue-delay" },
  security: {
    measures: {
      "industry-standards": { label: "Measures as the industry sets them, against disclosure nobody authorised" },
      "payment-data": { label: "Data about payments and cards is encoded" },
      procedures: { label: "Procedures against intrusion, on the premises, in the systems and in management" },
    },
    // Assumed: twelve characters of four kinds, the CNIL's rule of 2022.
    passwords: { minLength: 12, needs: ["upper", "lower", "digit", "special"] },
  },
});

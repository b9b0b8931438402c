import { definePolicy } from "@wherefore/core";

const fiveYearsOrOnRequest = {
  earliest: [{ keep: "P5Y", since: "last-interaction" }, { until: "erasure-requested" }],
} as const;

// Assumed: marketing ends after three years of silence, the CNIL's example.
const threeYearsOrOnRequest = {
  earliest: [{ keep: "P3Y", since: "last-interaction" }, { until: "erasure-requested" }],
} as const;

// Assumed: what trackers observed is kept twenty-five months.
const asLongAsAudiences = { keep: "P25M", since: "collection" } as const;

const onItesoft = { domain: "itesoft.com" } as const;
const onHubspot = { domain: "hubspot.com", recipient: "hubspot", controlledBy: "recipient" } as const;
const onClarity = { domain: "clarity.ms", recipient: "clarity", controlledBy: "recipient" } as const;
const onBing = { domain: "bing.com", recipient: "bing", controlledBy: "recipient" } as const;
const onLinkedin = { domain: "linkedin.com", recipient: "linkedin", controlledBy: "recipient" } as const;
const statistical = { purpose: "audience-measurement", consent: "required" } as const;
const advertising = { purpose: "targeted-advertising", consent: "required" } as const;

// Assumed: marketing answers requests, improves the site and looks after the trackers.
const marketing = ["self", "system", "marketing"] as const;

/**
 * The policy of itesoft with its gaps filled, so that what the text means to do can be permitted. Facts stay as published; each comment
 * “Assumed” marks a choice that is the controller's to make.
 */
export const mended = definePolicy({
  id: "itesoft",
  version: "mended-1",
  // Assumed: when this version begins, thirty days after it was announced.
  inForceFrom: "2026-11-01",
  languages: ["en"],
  timeZone: "Europe/Paris",
  // Assumed: the French authority, where the company has its seat.
  controller: { name: "ITESOFT", country: "FR", contact: "legal@itesoft.com", dpo: "legal@itesoft.com", authority: "fr-cnil" },

  dataSubjects: {
    visitor: { label: "People who browse the site" },
    prospect: { label: "People who ask about our products and services" },
    // Assumed: who logs in and posts, and who applies for a job.
    member: { label: "People with a log-in" },
    candidate: { label: "People who apply for a job" },
  },

  categories: {
    "identity-and-contact": {
      label: "Name and business contact details",
      includes: ["identity.name", "contact.email", "contact.phone"],
      origin: ["provided"],
    },
    // Assumed: the list that breaks off is complete with these four.
    professional: {
      label: "Professional data",
      includes: ["profile.employer", "profile.job", "own.sector_of_activity", "own.department"],
      origin: ["provided"],
    },
    visits: {
      label: "Visits to the site",
      includes: ["usage.activity", "own.downloads", "own.visit_times", "technical.cookie_id"],
      origin: ["observed"],
    },
    "display-settings": { label: "How your device shows the site", includes: ["technical.device"], origin: ["observed"] },
    "tracker-choices": { label: "Your choices about trackers", includes: ["communications.preferences"], origin: ["provided"] },
    "account-and-posts": { label: "Your log-in and what you post", includes: ["identity.username", "usage.content"], origin: ["provided"] },
    // Assumed.
    application: { label: "Your application", includes: ["own.curriculum_vitae"], origin: ["provided"] },
  },

  datasets: {
    "newsletter-sign-up": {
      label: "Subscribing to the newsletter",
      categories: ["identity-and-contact"],
      purposes: ["newsletters", "rights-handling"],
      retention: threeYearsOrOnRequest,
    },
    "brochure-download": {
      label: "Downloading a brochure",
      categories: ["identity-and-contact", "professional"],
      purposes: ["answer-requests", "needs-analysis", "rights-handling"],
      retention: fiveYearsOrOnRequest,
    },
    "white-paper-download": {
      label: "Downloading a white paper",
      categories: ["identity-and-contact", "professional"],
      purposes: ["answer-requests", "needs-analysis", "rights-handling"],
      retention: fiveYearsOrOnRequest,
    },
    "contact-form": {
      label: "The contact form",
      categories: ["identity-and-contact", "professional"],
      purposes: ["answer-requests", "needs-analysis", "satisfaction-surveys", "legal-compliance", "rights-handling"],
      retention: fiveYearsOrOnRequest,
    },
    "log-in-and-posts": {
      label: "Logging in and posting",
      categories: ["identity-and-contact", "account-and-posts"],
      purposes: ["member-posts", "rights-handling"],
      retention: fiveYearsOrOnRequest,
    },
  },

  recipients: {
    // Assumed, here and below: the countries, and what safeguards a transfer.
    "technical-providers": {
      label: "Technical service providers",
      reason: "Supplying and maintaining our software",
      role: "processor",
      country: "FR",
      contract: "Bound to the level of protection we hold ourselves to",
    },
    "analytics-and-search": {
      label: "Analytics tools and search engines",
      reason: "Making the site perform better",
      role: "processor",
      country: "IE",
      contract: "Bound to the level of protection we hold ourselves to",
    },
    // Assumed: customers of several countries are looked after together.
    subsidiaries: {
      label: "Subsidiaries",
      reason: "Answering customers who have offices in their country",
      role: "third-party",
      group: true,
      country: ["DE", "GB"],
      safeguards: ["adequacy"],
    },
    authorities: {
      label: "Competent authorities",
      reason: "Meeting our legal obligations, defending our rights and interests",
      role: "authority",
      country: "FR",
      onlyOn: ["legal-order", "legal-claim"],
    },
    // Assumed: who sets trackers here decides together with the company (CJEU C-40/17).
    hubspot: { label: "HubSpot", role: "joint-controller", country: "US", safeguards: ["scc"], hosts: ["hubspot.com"] },
    clarity: { label: "Microsoft Clarity", role: "joint-controller", country: "US", safeguards: ["scc"], hosts: ["clarity.ms"] },
    bing: { label: "Microsoft Bing", role: "joint-controller", country: "US", safeguards: ["scc"], hosts: ["bing.com"] },
    linkedin: { label: "LinkedIn", role: "joint-controller", country: "IE", hosts: ["linkedin.com"] },
  },

  // Assumed: the text names nobody who reads the data.
  accessors: {
    marketing: { label: "Marketing" },
    recruiters: { label: "Human resources" },
    legal: { label: "Legal department" },
  },

  purposes: {
    "answer-requests": {
      label: "Talk with you and answer what you ask",
      is: ["CommunicationManagement"],
      lawfulBasis: { consent: {} },
      categories: ["identity-and-contact", "professional"],
      recipients: ["technical-providers", "subsidiaries"],
      accessors: [...marketing],
      retention: fiveYearsOrOnRequest,
    },
    "needs-analysis": {
      label: "Understand what you need of our products and services",
      is: ["CustomerRelationshipManagement"],
      // Assumed: which interest it is, and that its weighing is published.
      lawfulBasis: {
        legitimateInterests: "Offering companies what fits their trade instead of everything we make",
        balancing: "https://www.itesoft.com/balancing/needs-analysis",
      },
      categories: ["identity-and-contact", "professional"],
      recipients: ["technical-providers"],
      accessors: [...marketing],
      retention: fiveYearsOrOnRequest,
    },
    "site-improvement": {
      label: "Study and improve how site, products and services are used",
      is: ["ImproveExistingProductsAndServices"],
      // Assumed: which interest it is, and that its weighing is published.
      lawfulBasis: {
        legitimateInterests: "Knowing which pages are read and which fail",
        balancing: "https://www.itesoft.com/balancing/site-improvement",
      },
      categories: ["visits"],
      recipients: ["technical-providers", "analytics-and-search"],
      accessors: [...marketing],
      retention: asLongAsAudiences,
    },
    // Assumed: what needs trackers is a purpose of its own, and rests on the consent the trackers need anyway.
    "audience-measurement": {
      label: "Measure the audience of our site",
      is: ["ServiceUsageAnalytics"],
      lawfulBasis: { consent: { validFor: "P6M", perRecipient: true } },
      categories: ["visits"],
      recipients: ["analytics-and-search"],
      accessors: [...marketing],
      retention: asLongAsAudiences,
    },
    newsletters: {
      label: "Send you newsletters and news about ITESOFT",
      is: ["DirectMarketing"],
      lawfulBasis: { consent: {} },
      categories: ["identity-and-contact"],
      recipients: ["technical-providers"],
      accessors: [...marketing],
      // Assumed: they come by e-mail.
      channels: { email: "consent" },
      retention: threeYearsOrOnRequest,
    },
    "satisfaction-surveys": {
      label: "Ask whether you are satisfied",
      is: ["CustomerRelationshipManagement"],
      lawfulBasis: { consent: {} },
      categories: ["identity-and-contact"],
      recipients: ["technical-providers"],
      accessors: [...marketing],
      // Assumed: they come by e-mail.
      channels: { email: "consent" },
      retention: fiveYearsOrOnRequest,
    },
    "rights-handling": {
      label: "Answer your requests about your data",
      is: ["RightsFulfilment"],
      lawfulBasis: "legal-obligation",
      categories: "all",
      accessors: ["self", "legal"],
      // Assumed: as long as a claim can be brought.
      retention: { keep: "P5Y", since: "last-interaction" },
    },
    "legal-compliance": {
      // Assumed: which laws are meant.
      label: "Keep what accounting and tax laws require, and hand it over on their order",
      is: ["LegalCompliance"],
      lawfulBasis: "legal-obligation",
      categories: ["identity-and-contact", "professional"],
      recipients: ["authorities"],
      accessors: ["legal"],
      retention: { keep: "P10Y", since: "collection" },
    },
    navigation: {
      label: "Let you move around the site safely",
      is: ["EnforceSecurity"],
      // Assumed, as for the three purposes below.
      lawfulBasis: {
        legitimateInterests: "A site that works and keeps robots out",
        balancing: "https://www.itesoft.com/balancing/navigation",
      },
      categories: ["visits", "display-settings"],
      recipients: ["hubspot"],
      retention: { keep: "P6M", since: "collection" },
    },
    "tracker-choices": {
      label: "Ask for your choices about trackers and remember them",
      is: ["LegalCompliance"],
      lawfulBasis: "legal-obligation",
      categories: ["tracker-choices"],
      retention: { keep: "P6M", since: "collection" },
    },
    "content-adaptation": {
      label: "Join your visits with who you are, to adapt what the site shows you",
      is: ["Personalisation"],
      lawfulBasis: { consent: { validFor: "P6M" } },
      categories: ["identity-and-contact", "visits"],
      retention: asLongAsAudiences,
    },
    "targeted-advertising": {
      label: "Join your visits with who you are, to choose the advertising you see",
      is: ["TargetedAdvertising"],
      lawfulBasis: { consent: { validFor: "P6M", perRecipient: true } },
      categories: ["identity-and-contact", "visits"],
      // Assumed: who recognises browsers across sites serves advertising, not statistics.
      recipients: ["linkedin", "bing", "clarity"],
      otherwise: "standard-advertising",
      retention: asLongAsAudiences,
    },
    "standard-advertising": {
      label: "Show advertising that is the same for everybody",
      // Assumed.
      lawfulBasis: {
        legitimateInterests: "Paying for the site with advertising that follows nobody",
        balancing: "https://www.itesoft.com/balancing/standard-advertising",
      },
      categories: ["visits"],
      retention: asLongAsAudiences,
    },
    // Assumed: three purposes for what the text names and leaves without one.
    "member-posts": {
      label: "Keep your log-in and publish what you post",
      is: ["ServiceProvision"],
      lawfulBasis: "contract",
      categories: ["identity-and-contact", "account-and-posts"],
      accessors: [...marketing],
      retention: fiveYearsOrOnRequest,
    },
    recruitment: {
      label: "Recruitment: study your application and answer it",
      is: ["RecruitmentManagement"],
      lawfulBasis: "contract",
      categories: ["identity-and-contact", "professional", "application"],
      dataSubjects: ["candidate"],
      accessors: ["self", "recruiters"],
      retention: { keep: "P2Y", since: "last-interaction" },
    },
    "linkedin-security": {
      label: "Let LinkedIn know its own members again, two-factor authentication included",
      is: ["EnforceSecurity"],
      lawfulBasis: { consent: { validFor: "P6M", perRecipient: true } },
      categories: ["visits"],
      recipients: ["linkedin"],
      retention: { keep: "P6M", since: "collection" },
    },
  },

  // Assumed: no tracker lives longer than the consent behind it, which is six months. 179 days are the longest the list has below that.
  trackers: [
    { name: "__cf_bm", ...onHubspot, purpose: "navigation", consent: "exempt", lifetime: "PT29M", label: "Tells robots from people" },
    { name: "__cf_bm", ...onItesoft, purpose: "navigation", consent: "exempt", lifetime: "PT29M", label: "Tells robots from people" },
    { name: "__cfruid", ...onItesoft, purpose: "navigation", consent: "exempt", lifetime: "session", label: "Limits the rate of requests" },
    {
      name: "__hs_cookie_cat_pref",
      ...onItesoft,
      purpose: "tracker-choices",
      consent: "exempt",
      lifetime: "P179D",
      label: "Remembers what you consent to, class by class",
    },
    { name: "__hssrc", ...onItesoft, ...statistical, lifetime: "session", label: "Notices a restarted browser" },
    { name: "__hstc", ...onItesoft, ...statistical, lifetime: "P179D", label: "Times of first, last and present visit, and their number" },
    { name: "__hssc", ...onItesoft, ...statistical, lifetime: "PT29M", label: "Pages seen in a session, and when it began" },
    { name: "hubspotutk", ...onItesoft, ...statistical, lifetime: "P179D", label: "Recognises a visitor; sent to HubSpot with a form" },
    { name: "hs_ab_test", ...onItesoft, ...statistical, lifetime: "session", label: "Keeps the same variant of a page" },
    { name: "_ga", ...onItesoft, ...statistical, lifetime: "P179D", label: "Tells visitors apart" },
    { name: "_ga_LK3ZF80CFG", ...onItesoft, ...statistical, lifetime: "P179D", label: "Holds the state of a session" },
    { name: "_gcl_au", ...onItesoft, ...advertising, lifetime: "P89D", label: "Clicks on advertisements and what came of them" },
    { name: "CLID", ...onClarity, ...advertising, lifetime: "P179D", label: "When Clarity first saw a visitor on any site" },
    { name: "SM", ...onClarity, ...advertising, lifetime: "session", label: "Brings MUID from one Microsoft domain to another" },
    {
      name: "ANONCHK",
      ...onClarity,
      ...advertising,
      lifetime: "PT9M",
      label: "Whether MUID goes on to an advertising identifier; always no",
    },
    { name: "_clck", ...onItesoft, ...statistical, lifetime: "P179D", label: "Clarity's identifier and settings on this site" },
    { name: "_clsk", ...onItesoft, ...statistical, lifetime: "PT1439M", label: "Joins page views into one Clarity session" },
    { name: "MR", ...onBing, ...advertising, lifetime: "P6D", label: "Whether MUID is due for renewal" },
    { name: "MR", ...onClarity, ...advertising, lifetime: "P6D", label: "Whether MUID is due for renewal" },
    { name: "MUID", ...onBing, ...advertising, lifetime: "P179D", label: "Recognises a browser across Microsoft's sites" },
    { name: "MUID", ...onClarity, ...advertising, lifetime: "P179D", label: "Recognises a browser across Microsoft's sites" },
    { name: "SRM_B", ...onBing, ...advertising, lifetime: "P179D", label: "Recognises a browser across Microsoft's sites" },
    { name: "lidc", ...onLinkedin, ...advertising, lifetime: "PT24H", label: "Picks a LinkedIn data centre" },
    {
      name: "bcookie",
      ...onLinkedin,
      purpose: "linkedin-security",
      consent: "required",
      lifetime: "P179D",
      label: "Recognises a device, to notice abuse of LinkedIn",
    },
    {
      name: "bscookie",
      ...onLinkedin,
      purpose: "linkedin-security",
      consent: "required",
      lifetime: "P179D",
      label: "A LinkedIn member passed two-factor authentication here",
    },
    { name: "ln_or", ...onItesoft, ...advertising, lifetime: "PT1439M", label: "Whether Oribi may analyse a domain" },
    { name: "UserMatchHistory", ...onLinkedin, ...advertising, lifetime: "P29D", label: "When identifiers were last matched" },
    { name: "li_sugr", ...onLinkedin, ...advertising, lifetime: "P89D", label: "Guesses who a visitor is, outside some countries" },
    {
      name: "StatistiqueSyncHistory",
      ...onLinkedin,
      ...advertising,
      lifetime: "P29D",
      label: "When the statistics cookie was last matched",
    },
  ],
  trackerConsent: { validFor: "P6M", perRecipient: true, askedWith: "consent-management-platform" },

  prohibitions: {
    "visits-stay-apart-from-people": {
      promise: "What you do on the site is joined with who you are to adapt content and advertising, and for nothing else",
      together: ["identity-and-contact", "visits"],
      except: ["content-adaptation", "targeted-advertising", "rights-handling"],
    },
  },

  storedIn: "EU",
  safeguards: ["adequacy", "scc"],
  rights: {
    // Assumed: complaint is offered, one month and where reasonable two more, evidence only in doubt, no fee.
    offered: ["access", "rectification", "erasure", "objection", "restriction", "portability", "withdraw-consent", "complaint"],
    contact: "legal@itesoft.com",
    answerWithin: "P1M",
    extension: "P2M",
    identity: { evidence: 1, when: "doubt" },
    fee: "never",
  },
  // Assumed: thirty days before a change.
  changes: { notice: "P30D", by: ["website"], announcedOn: "2026-10-01" },
  security: {
    measures: {
      "physical-and-logical": { label: "Physical, technical, administrative and organisational protection" },
      subcontractors: { label: "Subcontractors owe the same protection by contract" },
    },
  },
});

import { definePolicy } from "@wherefore/core";

/** One rule for whatever a person sends through the site: five years of silence, or sooner when they ask. */
const fiveYearsOrOnRequest = {
  earliest: [{ keep: "P5Y", since: "last-interaction" }, { until: "erasure-requested" }],
} as const;

// The register of trackers has three columns that repeat: whose domain, which of three classes, who reads it.
const onItesoft = { domain: "itesoft.com" } as const;
const onHubspot = { domain: "hubspot.com", recipient: "hubspot", controlledBy: "recipient" } as const;
const onClarity = { domain: "clarity.ms", recipient: "clarity", controlledBy: "recipient" } as const;
const onBing = { domain: "bing.com", recipient: "bing", controlledBy: "recipient" } as const;
const onLinkedin = { domain: "linkedin.com", recipient: "linkedin", controlledBy: "recipient" } as const;
const statistical = { purpose: "site-improvement", consent: "required" } as const;
const advertising = { purpose: "targeted-advertising", consent: "required" } as const;

/**
 * What ITESOFT published, said as a policy. Nothing is mended: `statements.ts` ties every statement of the text to its place here,
 * and `mended.ts` fills the gaps.
 *
 * The text lists what it collects and what for, and does not say which data serves which purpose. Each purpose here has the data it
 * cannot do without.
 */
export const policy = definePolicy({
  id: "itesoft",
  version: "undated",
  languages: ["en"],
  timeZone: "Europe/Paris",
  // No supervisory authority is named.
  controller: { name: "ITESOFT", country: "FR", contact: "legal@itesoft.com", dpo: "legal@itesoft.com" },

  dataSubjects: {
    visitor: { label: "People who browse the site" },
    prospect: { label: "People who ask about our products and services" },
  },

  categories: {
    "identity-and-contact": {
      label: "Name and business contact details",
      includes: ["identity.name", "contact.email", "contact.phone"],
      origin: ["provided"],
    },
    // The list breaks off in the middle of a word: what else belongs to it is open.
    professional: {
      label: "Professional data",
      includes: ["profile.employer", "profile.job", "own.sector_of_activity", "own.department"],
      origin: ["provided"],
      openEnded: true,
    },
    visits: {
      label: "Visits to the site",
      includes: ["usage.activity", "own.downloads", "own.visit_times", "technical.cookie_id"],
      origin: ["observed"],
    },
    "display-settings": { label: "How your device shows the site", includes: ["technical.device"], origin: ["observed"] },
    "tracker-choices": { label: "Your choices about trackers", includes: ["communications.preferences"], origin: ["provided"] },
    // Named where retention is stated, and in no purpose.
    "account-and-posts": { label: "Your log-in and what you post", includes: ["identity.username", "usage.content"], origin: ["provided"] },
  },

  datasets: {
    "newsletter-sign-up": {
      label: "Subscribing to the newsletter",
      categories: ["identity-and-contact"],
      retention: fiveYearsOrOnRequest,
    },
    "brochure-download": {
      label: "Downloading a brochure",
      categories: ["identity-and-contact", "professional"],
      retention: fiveYearsOrOnRequest,
    },
    "white-paper-download": {
      label: "Downloading a white paper",
      categories: ["identity-and-contact", "professional"],
      retention: fiveYearsOrOnRequest,
    },
    "contact-form": { label: "The contact form", categories: ["identity-and-contact", "professional"], retention: fiveYearsOrOnRequest },
    "log-in-and-posts": {
      label: "Logging in and posting",
      categories: ["identity-and-contact", "account-and-posts"],
      retention: fiveYearsOrOnRequest,
    },
  },

  recipients: {
    "technical-providers": {
      label: "Technical service providers",
      reason: "Supplying and maintaining our software",
      role: "processor",
      country: "not-stated",
      contract: "Bound to the level of protection we hold ourselves to",
    },
    "analytics-and-search": {
      label: "Analytics tools and search engines",
      reason: "Making the site perform better",
      role: "processor",
      country: "not-stated",
      contract: "Bound to the level of protection we hold ourselves to",
    },
    // Its reason is no purpose, so no purpose discloses to it.
    subsidiaries: {
      label: "Subsidiaries",
      reason: "Exchanging customer files",
      role: "third-party",
      group: true,
      country: "not-stated",
    },
    authorities: {
      label: "Competent authorities",
      reason: "Meeting our legal obligations, defending our rights and interests",
      role: "authority",
      country: "not-stated",
      onlyOn: ["legal-order", "legal-claim"],
    },
    // The four below stand in the register of trackers, each answerable for the trackers on its own domain.
    hubspot: { label: "HubSpot", role: "third-party", country: "not-stated", hosts: ["hubspot.com"] },
    clarity: { label: "Microsoft Clarity", role: "third-party", country: "not-stated", hosts: ["clarity.ms"] },
    bing: { label: "Microsoft Bing", role: "third-party", country: "not-stated", hosts: ["bing.com"] },
    linkedin: { label: "LinkedIn", role: "third-party", country: "not-stated", hosts: ["linkedin.com"] },
  },

  purposes: {
    "answer-requests": {
      label: "Talk with you and answer what you ask",
      is: ["CommunicationManagement"],
      lawfulBasis: { consent: {} },
      categories: ["identity-and-contact", "professional"],
      recipients: ["technical-providers"],
      retention: fiveYearsOrOnRequest,
    },
    "needs-analysis": {
      label: "Understand what you need of our products and services",
      is: ["CustomerRelationshipManagement"],
      lawfulBasis: { legitimateInterests: "not-stated" },
      categories: ["identity-and-contact", "professional"],
      recipients: ["technical-providers"],
      retention: "not-stated",
    },
    "site-improvement": {
      label: "Measure the audience of our site; study and improve how site, products and services are used",
      is: ["ServiceUsageAnalytics", "ImproveExistingProductsAndServices"],
      lawfulBasis: { legitimateInterests: "not-stated" },
      categories: ["visits"],
      recipients: ["technical-providers", "analytics-and-search", "clarity", "bing"],
      retention: "not-stated",
    },
    newsletters: {
      label: "Send you newsletters and news about ITESOFT",
      is: ["DirectMarketing"],
      lawfulBasis: { consent: {} },
      categories: ["identity-and-contact"],
      recipients: ["technical-providers"],
      retention: fiveYearsOrOnRequest,
    },
    "satisfaction-surveys": {
      label: "Ask whether you are satisfied",
      is: ["CustomerRelationshipManagement"],
      lawfulBasis: { consent: {} },
      categories: ["identity-and-contact"],
      recipients: ["technical-providers"],
      retention: fiveYearsOrOnRequest,
    },
    "rights-handling": {
      label: "Answer your requests about your data",
      is: ["RightsFulfilment"],
      lawfulBasis: "legal-obligation",
      categories: "all",
      retention: "not-stated",
    },
    // Listed among the purposes, missing from the table of lawful bases.
    "legal-compliance": {
      label: "Keep to the laws and rules that apply to us",
      is: ["LegalCompliance"],
      lawfulBasis: { undecided: [] },
      categories: ["identity-and-contact", "professional"],
      recipients: ["authorities"],
      retention: "not-stated",
    },
    // What follows is only in the part about trackers, where no purpose has a lawful basis of its own but two that ask for consent.
    navigation: {
      label: "Let you move around the site safely",
      lawfulBasis: { undecided: [] },
      categories: ["visits", "display-settings"],
      recipients: ["hubspot"],
      retention: "not-stated",
    },
    "tracker-choices": {
      label: "Ask for your choices about trackers and remember them",
      lawfulBasis: { undecided: [] },
      categories: ["tracker-choices"],
      retention: "not-stated",
    },
    "content-adaptation": {
      label: "Join your visits with who you are, to adapt what the site shows you",
      is: ["Personalisation"],
      lawfulBasis: { undecided: [] },
      categories: ["identity-and-contact", "visits"],
      retention: "not-stated",
    },
    "targeted-advertising": {
      label: "Join your visits with who you are, to choose the advertising you see",
      is: ["TargetedAdvertising"],
      lawfulBasis: { consent: { validFor: "P6M", perRecipient: true } },
      categories: ["identity-and-contact", "visits"],
      recipients: ["linkedin"],
      otherwise: "standard-advertising",
      retention: "not-stated",
    },
    "standard-advertising": {
      label: "Show advertising that is the same for everybody",
      lawfulBasis: { undecided: [] },
      categories: ["visits"],
      retention: "not-stated",
    },
  },

  // 29 trackers: 4 necessary, 17 statistical, 8 for advertising.
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
    { name: "_ga", ...onItesoft, ...statistical, lifetime: "P399D", label: "Tells visitors apart" },
    { name: "_ga_LK3ZF80CFG", ...onItesoft, ...statistical, lifetime: "P399D", label: "Holds the state of a session" },
    { name: "_gcl_au", ...onItesoft, ...advertising, lifetime: "P89D", label: "Clicks on advertisements and what came of them" },
    { name: "CLID", ...onClarity, ...statistical, lifetime: "P364D", label: "When Clarity first saw a visitor on any site" },
    { name: "SM", ...onClarity, ...statistical, lifetime: "session", label: "Brings MUID from one Microsoft domain to another" },
    {
      name: "ANONCHK",
      ...onClarity,
      ...statistical,
      lifetime: "PT9M",
      label: "Whether MUID goes on to an advertising identifier; always no",
    },
    { name: "_clck", ...onItesoft, ...statistical, lifetime: "P364D", label: "Clarity's identifier and settings on this site" },
    { name: "_clsk", ...onItesoft, ...statistical, lifetime: "PT1439M", label: "Joins page views into one Clarity session" },
    { name: "MR", ...onBing, ...statistical, lifetime: "P6D", label: "Whether MUID is due for renewal" },
    { name: "MR", ...onClarity, ...statistical, lifetime: "P6D", label: "Whether MUID is due for renewal" },
    { name: "MUID", ...onBing, ...statistical, lifetime: "P389D", label: "Recognises a browser across Microsoft's sites" },
    { name: "MUID", ...onClarity, ...statistical, lifetime: "P389D", label: "Recognises a browser across Microsoft's sites" },
    { name: "SRM_B", ...onBing, ...statistical, lifetime: "P389D", label: "Recognises a browser across Microsoft's sites" },
    { name: "lidc", ...onLinkedin, ...advertising, lifetime: "PT24H", label: "Picks a LinkedIn data centre" },
    { name: "bcookie", ...onLinkedin, ...advertising, lifetime: "P364D", label: "Recognises a device, to notice abuse of LinkedIn" },
    {
      name: "bscookie",
      ...onLinkedin,
      ...advertising,
      lifetime: "P354D",
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
  // Counted from the first deposit; a visit is no new consent. Choices are made by purpose, and recipient by recipient or all at once.
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
    offered: ["access", "rectification", "erasure", "objection", "restriction", "portability", "withdraw-consent"],
    contact: "legal@itesoft.com",
  },
  changes: { notice: "P0D", by: ["website"] },
  security: {
    measures: {
      "physical-and-logical": { label: "Physical, technical, administrative and organisational protection" },
      subcontractors: { label: "Subcontractors owe the same protection by contract" },
    },
  },

  announces: {
    lawfulBases: ["consent", "contract", "legitimate-interests", "legal-obligation"],
    activities: ["recruitment"],
    trackerPurposes: [
      "navigation",
      "audience measurement",
      "video playback",
      "consent choices",
      "advertising",
      "social network sharing",
      "fraud detection",
    ],
    sections: ["8 retention", "9 rights", "cookies"],
    // The fifth purpose sends the reader to point 8 for the rights, which are in point 9.
    refersTo: ["8 rights", "cookies"],
  },
});

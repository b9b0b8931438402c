import { gave, reached, type Happening } from "../happening.ts";
import type { Asked, Shown } from "../shown.ts";
import { mended } from "./mended.ts";
import { policy as published } from "./policy.ts";

const legal = { kind: "person", roles: ["legal"] } as const;
const asks: Happening = ["2026-11-01", gave("answer-requests")];
const subscribed: Happening = ["2026-11-01", gave("newsletters")];
const everyRecipient = gave("site-improvement", { recipients: ["clarity", "bing"] });

const answering: Asked = { purpose: "answer-requests", categories: ["contact.email"], person: [asks] };
const needs: Asked = { purpose: "needs-analysis", categories: ["profile.job"] };
const improving: Asked = { purpose: "site-improvement", categories: ["usage.activity"] };
const newsletter: Asked = { purpose: "newsletters", categories: ["contact.email"], person: [subscribed] };
const survey: Asked = {
  purpose: "satisfaction-surveys",
  categories: ["contact.email"],
  person: [["2026-11-01", gave("satisfaction-surveys")]],
};
const ownData: Asked = { purpose: "rights-handling", categories: ["contact.email", "usage.activity"] };
const advertised: Asked = { purpose: "targeted-advertising", categories: ["identity.name", "usage.activity"] };
const form: Asked = { ...answering, dataset: "contact-form" };

function against(purpose: string, recipients?: readonly string[]): Happening {
  return ["2026-11-05", { type: "objection-made", against: { purpose }, ...(recipients === undefined ? {} : { recipients }) }];
}

function cookie(name: string, domain: string, purpose: string, person: readonly Happening[] = []): Asked {
  return { purpose, operation: "store-on-device", categories: ["technical.cookie_id"], tracker: { name, domain }, person };
}

function statistical(name: string, domain: string, person: readonly Happening[] = []): Asked {
  return cookie(name, domain, "site-improvement", person);
}

function seenOn(day: string): readonly Happening[] {
  return [
    [day, gave("answer-requests")],
    [day, reached("last-interaction")],
  ];
}

const bingAd: Asked = { ...cookie("MUID", "bing.com", "targeted-advertising"), recipient: "bing" };
const agreedToBing: Happening = ["2026-11-01", gave("targeted-advertising", { recipients: ["bing", "clarity"] })];

/** Every statement of itesoft that a decision reaches: permitted, and denied for each of its reasons. */
export const shown: readonly Shown[] = [
  ["itesoft.1", "Who agreed is answered", published, answering, "permit"],
  ["itesoft.1", "Without consent nobody is written to", published, { ...answering, person: [] }, "consent-missing input-missing"],
  ["itesoft.2", "Needs are analysed on a legitimate interest", published, needs, "permit"],
  ["itesoft.2", "An objection ends that", published, { ...needs, person: [against("needs-analysis")] }, "objection-stands"],
  ["itesoft.3", "The site is improved on a legitimate interest", published, improving, "permit"],
  ["itesoft.3", "An objection ends that", published, { ...improving, person: [against("site-improvement")] }, "objection-stands"],
  ["itesoft.3", "A tracker for it needs consent anyway", published, statistical("_ga", "itesoft.com"), "consent-missing"],
  ["itesoft.4", "Newsletters go to who agreed", published, newsletter, "permit"],
  ["itesoft.4", "Surveys go to who agreed", published, survey, "permit"],
  ["itesoft.4", "One is not the other", published, { ...survey, person: [subscribed] }, "consent-missing"],
  [
    "itesoft.5",
    "People get what they ask for, even under a restriction",
    published,
    { ...ownData, person: [["2026-11-05", { type: "restriction-placed", ground: "unlawful" }]] },
    "permit",
  ],
  ["itesoft.5", "Nobody else reads it for that", published, { ...ownData, accessor: legal }, "accessor-not-authorised"],
  ["itesoft.8", "The employer is professional data", published, { ...answering, categories: ["profile.employer"] }, "permit"],
  [
    "itesoft.8",
    "Whatever else is related to it is in no category",
    published,
    { ...answering, categories: ["financial.transaction"] },
    "category-not-covered",
  ],
  [
    "itesoft.9",
    "Technical providers receive what they maintain",
    mended,
    { ...answering, operation: "disclose", recipient: "technical-providers" },
    "permit",
  ],
  [
    "itesoft.9",
    "Subsidiaries receive no customer files, since exchanging them is no purpose",
    published,
    { ...newsletter, operation: "disclose", recipient: "subsidiaries" },
    "recipient-not-declared",
  ],
  [
    "itesoft.9",
    "Authorities receive nothing without an order",
    mended,
    {
      purpose: "legal-compliance",
      categories: ["identity.name"],
      operation: "disclose",
      recipient: "authorities",
      accessor: legal,
      collectedAt: "2026-11-01T12:00:00Z",
    },
    "disclosure-not-grounded",
  ],
  [
    "itesoft.10",
    "A transfer to the United Kingdom rests on adequacy",
    mended,
    { ...answering, operation: "disclose", recipient: "subsidiaries" },
    "permit",
  ],
  [
    "itesoft.10",
    "Nothing goes to nobody knows where",
    published,
    { ...answering, operation: "disclose", recipient: "technical-providers" },
    "transfer-not-safeguarded",
  ],
  ["itesoft.12", "A day before five years of silence data is still used", published, { ...form, person: seenOn("2021-11-22") }, "permit"],
  ["itesoft.12", "After five years of silence it is not", published, { ...form, person: seenOn("2021-11-21") }, "retention-ended"],
  [
    "itesoft.12",
    "A request to delete comes before the five years",
    published,
    { ...form, person: [...seenOn("2026-11-01"), ["2026-11-05", reached("erasure-requested")]] },
    "retention-ended",
  ],
  ["itesoft.15", "What is strictly necessary needs no consent", published, cookie("__cfruid", "itesoft.com", "navigation"), "permit"],
  ["itesoft.15", "What is not on the list is not necessary", published, cookie("sid", "itesoft.com", "navigation"), "tracker-not-declared"],
  [
    "itesoft.16",
    "Other trackers are set with consent",
    published,
    statistical("hubspotutk", "itesoft.com", [["2026-11-01", everyRecipient]]),
    "permit",
  ],
  ["itesoft.16", "Without it they are not", published, statistical("hubspotutk", "itesoft.com"), "consent-missing"],
  [
    "itesoft.17",
    "Who agreed to every recipient agreed to Bing",
    published,
    statistical("MUID", "bing.com", [["2026-11-01", everyRecipient]]),
    "permit",
  ],
  [
    "itesoft.17",
    "Who agreed to Clarity alone did not",
    published,
    statistical("MUID", "bing.com", [["2026-11-01", gave("site-improvement", { recipients: ["clarity"] })]]),
    "consent-missing",
  ],
  [
    "itesoft.18",
    "Within six months of the first deposit consent stands",
    published,
    statistical("hubspotutk", "itesoft.com", [["2026-05-22", everyRecipient]]),
    "permit",
  ],
  [
    "itesoft.18",
    "After six months it does not, visits or no visits",
    published,
    statistical("hubspotutk", "itesoft.com", [
      ["2026-05-20", everyRecipient],
      ["2026-11-20", reached("last-interaction")],
    ]),
    "consent-expired",
  ],
  [
    "itesoft.19",
    "A device that remembers its choices has them",
    published,
    statistical("_clck", "itesoft.com", [["2026-11-01", everyRecipient]]),
    "permit",
  ],
  ["itesoft.19", "A device that forgot them has none", published, statistical("_clck", "itesoft.com"), "consent-missing"],
  [
    "itesoft.20",
    "Objecting to Clarity leaves Bing",
    mended,
    { ...bingAd, person: [agreedToBing, against("targeted-advertising", ["clarity"])] },
    "permit",
  ],
  [
    "itesoft.20",
    "Objecting to Bing ends Bing",
    mended,
    { ...bingAd, person: [agreedToBing, against("targeted-advertising", ["bing"])] },
    "objection-stands",
  ],
  [
    "itesoft.21",
    "Who refuses targeted advertising still sees the standard one",
    mended,
    { purpose: "standard-advertising", categories: ["usage.activity"], collectedAt: "2026-11-20T12:00:00Z" },
    "permit",
  ],
  [
    "itesoft.21",
    "Refused, advertising is not targeted",
    published,
    { ...advertised, person: [["2026-11-01", { type: "consent-refused", purpose: "targeted-advertising" }]] },
    "consent-refused",
  ],
  [
    "itesoft.22",
    "With consent visits are joined with a name for advertising",
    published,
    { ...advertised, person: [["2026-11-01", gave("targeted-advertising", { recipients: [] })]] },
    "permit",
  ],
  ["itesoft.22", "Without it they are not", published, advertised, "consent-missing"],
  [
    "itesoft.22",
    "To adapt content they have no lawful basis",
    published,
    { ...advertised, purpose: "content-adaptation" },
    "basis-missing",
  ],
  [
    "itesoft.22",
    "To improve the site they are never joined",
    published,
    { ...improving, categories: ["usage.activity", "identity.name"] },
    "category-not-covered prohibited",
  ],
  [
    "itesoft.23",
    "MUID of bing.com is on the register",
    published,
    statistical("MUID", "bing.com", [["2026-11-01", everyRecipient]]),
    "permit",
  ],
  [
    "itesoft.23",
    "MUID of linkedin.com is not",
    published,
    statistical("MUID", "linkedin.com", [["2026-11-01", everyRecipient]]),
    "tracker-not-declared",
  ],
  [
    "itesoft.25",
    "_ga is set while consent stands",
    published,
    statistical("_ga", "itesoft.com", [["2026-11-01", everyRecipient]]),
    "permit",
  ],
  [
    "itesoft.25",
    "399 days do not outlast it",
    published,
    statistical("_ga", "itesoft.com", [["2026-05-01", everyRecipient]]),
    "consent-expired",
  ],
  [
    "itesoft.26",
    "The memory of choices is exempt",
    published,
    { ...cookie("__hs_cookie_cat_pref", "itesoft.com", "tracker-choices"), categories: ["communications.preferences"] },
    "permit",
  ],
  [
    "itesoft.26",
    "On another domain it is another tracker",
    published,
    { ...cookie("__hs_cookie_cat_pref", "hubspot.com", "tracker-choices"), categories: ["communications.preferences"] },
    "tracker-not-declared",
  ],
  [
    "itesoft.31",
    "With a purpose for posts they are published",
    mended,
    { purpose: "member-posts", categories: ["identity.username", "usage.content"] },
    "permit",
  ],
  ["itesoft.31", "As published no purpose has posts", published, { ...answering, categories: ["usage.content"] }, "category-not-covered"],
];

import { gave, reached, type Happening } from "../happening.ts";
import type { Asked, Shown } from "../shown.ts";
import { mended } from "./mended.ts";
import { policy as published } from "./policy.ts";

const system = { kind: "system" } as const;
const employee = { kind: "person", roles: ["employee"] } as const;
const subscribed: Happening = ["2026-11-01", gave("newsletters")];
const seen: Happening = ["2026-11-01", reached("last-interaction")];
const objected: Happening = ["2026-11-05", { type: "objection-made", against: "direct-marketing" }];
const withdrew: Happening = ["2026-11-05", { type: "consent-withdrawn", purpose: "newsletters" }];
const restricted: Happening = ["2026-11-05", { type: "restriction-placed", ground: "accuracy" }];
const erased: Happening = ["2026-11-05", { type: "erased", by: "controller" }];

const registration: Asked = { purpose: "registration", categories: ["identity.name", "contact.email"] };
const notice: Asked = { purpose: "policy-change-notice", categories: ["contact.email"], accessor: system };
const security: Asked = { purpose: "site-administration", categories: ["technical.ip_address"], accessor: system };
const analytics: Asked = { purpose: "analytics", categories: ["usage.activity"], accessor: system };
const advertising: Asked = { purpose: "advertising", categories: ["usage.activity"], person: [["2026-11-01", gave("advertising")]] };
const request: Asked = { purpose: "contact-request", categories: ["contact.phone"] };
const leads: Asked = { purpose: "sales-tracking", categories: ["contact.email"], accessor: employee };
const order: Asked = { purpose: "legal-disclosure", categories: ["identity.name"], accessor: employee };
const ownData: Asked = { purpose: "rights-handling", categories: ["contact.email"] };
const newsletter: Asked = {
  purpose: "newsletters",
  categories: ["contact.email"],
  dataset: "web-forms",
  accessor: system,
  person: [subscribed],
};
const told: Happening = ["2026-11-05", { type: "notice-given", by: "controller" }];
const gathered: Asked = {
  purpose: "supplement-information",
  categories: ["profile.employer"],
  dataset: "gathered-elsewhere",
  accessor: system,
};
const report: Asked = {
  purpose: "problem-follow-up",
  categories: ["contact.email"],
  dataset: "problem-reports",
  accessor: employee,
  collectedAt: "2026-11-01T12:00:00Z",
};

function to(recipient: string, more: Partial<Asked> = {}): Partial<Asked> {
  return { operation: "disclose", recipient, ...more };
}

/** Every statement of itmatters that a decision reaches: permitted, and denied for each of its reasons. */
export const shown: readonly Shown[] = [
  ["itmatters.1", "Name and e-mail address serve registration", published, registration, "permit"],
  ["itmatters.1", "The job title does not", published, { ...registration, categories: ["profile.job"] }, "category-not-covered"],
  ["itmatters.2", "With one lawful basis people are told of changes", mended, notice, "permit"],
  ["itmatters.2", "With three there is none", published, notice, "basis-missing"],
  ["itmatters.3", "Newsletters go to who agreed", published, newsletter, "permit"],
  [
    "itmatters.3",
    "Agreeing to newsletters is not agreeing to marketing materials",
    published,
    { ...newsletter, purpose: "marketing-materials" },
    "consent-missing",
  ],
  ["itmatters.4", "With one lawful basis the site is kept secure", mended, security, "permit"],
  ["itmatters.4", "With two there is none", published, security, "basis-missing"],
  ["itmatters.5", "Use is analysed on the interest that is named", published, analytics, "permit"],
  [
    "itmatters.5",
    "An objection ends it",
    published,
    { ...analytics, person: [seen, ["2026-11-02", { type: "objection-made", against: { purpose: "analytics" } }]] },
    "objection-stands",
  ],
  [
    "itmatters.6",
    "Sending the request form is the consent to be contacted",
    published,
    { ...request, operation: "collect", givesConsent: true },
    "permit",
  ],
  ["itmatters.6", "Nobody is contacted who did not ask", published, { ...request, accessor: employee }, "consent-missing"],
  [
    "itmatters.7",
    "E-mail reaches who agreed to e-mail",
    published,
    { ...newsletter, channel: "email", person: [["2026-11-01", gave("newsletters", { channels: ["email"] })]] },
    "permit",
  ],
  ["itmatters.7", "Post is no channel of the policy", published, { ...newsletter, channel: "post" }, "channel-not-permitted"],
  ["itmatters.8", "The telephone number is contact data", published, { ...registration, categories: ["contact.phone"] }, "permit"],
  [
    "itmatters.8",
    "Downloaded papers are usage data, which registration has no need of",
    published,
    { ...registration, categories: ["own.downloaded_papers"] },
    "category-not-covered",
  ],
  ["itmatters.10", "A name is no special category", published, { ...registration, operation: "collect" }, "permit"],
  [
    "itmatters.10",
    "Health data is not taken in",
    published,
    { ...registration, operation: "collect", categories: ["special.health"] },
    "category-not-covered prohibited special-condition-missing",
  ],
  [
    "itmatters.11",
    "A day before twenty-four months of silence data is still used",
    published,
    { ...registration, person: [["2024-11-22", reached("last-interaction")]] },
    "permit",
  ],
  [
    "itmatters.11",
    "After twenty-four months of silence it is not",
    published,
    { ...registration, person: [["2024-11-21", reached("last-interaction")]] },
    "retention-ended",
  ],
  [
    "itmatters.12",
    "A problem reported within two years is followed up",
    mended,
    { ...report, collectedAt: "2024-11-22T12:00:00Z" },
    "permit",
  ],
  ["itmatters.12", "After two years it is not", mended, { ...report, collectedAt: "2024-11-21T12:00:00Z" }, "retention-ended"],
  [
    "itmatters.12",
    "A report never serves a newsletter, not even with consent",
    published,
    { ...newsletter, dataset: "problem-reports", collectedAt: "2026-11-01T12:00:00Z" },
    "prohibited dataset-not-for-purpose",
  ],
  [
    "itmatters.13",
    "At thirteen the site may be used",
    published,
    { ...registration, person: [["2026-11-01", { type: "age-known", band: "13-14" }]] },
    "permit",
  ],
  [
    "itmatters.13",
    "Below thirteen it may not",
    published,
    { ...registration, person: [["2026-11-01", { type: "age-known", band: "under-13" }]] },
    "below-minimum-age",
  ],
  ["itmatters.14", "Statistics are analysed", published, { ...analytics, categories: ["own.statistics"] }, "permit"],
  [
    "itmatters.14",
    "Statistics joined with a name are personal again, and analytics needs no name",
    published,
    { ...analytics, categories: ["own.statistics", "identity.name"] },
    "category-not-covered",
  ],
  ["itmatters.15", "HubSpot receives what newsletters need", mended, { ...newsletter, ...to("hubspot") }, "permit"],
  ["itmatters.15", "Salesforce is there for another purpose", mended, { ...newsletter, ...to("salesforce") }, "recipient-not-declared"],
  [
    "itmatters.16",
    "Google Analytics receives what is anonymised",
    published,
    { ...analytics, ...to("google-analytics", { form: "anonymised" }) },
    "permit",
  ],
  [
    "itmatters.16",
    "It does not receive what still names people",
    published,
    { ...analytics, ...to("google-analytics", { form: "personal" }) },
    "not-anonymised transfer-not-safeguarded",
  ],
  ["itmatters.17", "Salesforce, which is on the list, receives leads", mended, { ...leads, ...to("salesforce") }, "permit"],
  ["itmatters.17", "A tool that is not on the list receives nothing", mended, { ...leads, ...to("other-tool") }, "recipient-not-declared"],
  [
    "itmatters.18",
    "HubSpot receives usage for the analysis it is instructed to make",
    mended,
    { ...analytics, ...to("hubspot") },
    "permit",
  ],
  ["itmatters.18", "It does not receive it for advertising", mended, { ...advertising, ...to("hubspot") }, "recipient-not-declared"],
  [
    "itmatters.19",
    "A court that orders it receives data",
    mended,
    { ...order, ...to("courts-and-authorities", { ground: "legal-order" }) },
    "permit",
  ],
  ["itmatters.19", "Without an order it does not", mended, { ...order, ...to("courts-and-authorities") }, "disclosure-not-grounded"],
  ["itmatters.20", "A transfer to the United States rests on contractual clauses", mended, { ...leads, ...to("salesforce") }, "permit"],
  ["itmatters.20", "Nothing goes to nobody knows where", published, { ...newsletter, ...to("hubspot") }, "transfer-not-safeguarded"],
  ["itmatters.21", "Data of the forms was collected to follow leads", mended, { ...leads, dataset: "web-forms" }, "permit"],
  ["itmatters.21", "Data of a report was not", mended, { ...report, purpose: "sales-tracking" }, "dataset-not-for-purpose"],
  [
    "itmatters.22",
    "What was sent before a withdrawal stays lawful",
    published,
    { ...newsletter, at: "2026-11-04T12:00:00Z", person: [subscribed, withdrew] },
    "permit",
  ],
  ["itmatters.22", "After it nothing is sent", published, { ...newsletter, person: [subscribed, withdrew] }, "consent-withdrawn"],
  [
    "itmatters.23",
    "Registration goes on after an objection to marketing",
    published,
    { ...registration, person: [subscribed, objected] },
    "permit",
  ],
  [
    "itmatters.23",
    "Marketing does not, whatever was agreed to",
    published,
    { ...newsletter, person: [subscribed, objected] },
    "objection-stands",
  ],
  ["itmatters.27", "Under a restriction people still see their data", published, { ...ownData, person: [restricted] }, "permit"],
  [
    "itmatters.27",
    "Under a restriction nothing else is done with it",
    published,
    { ...registration, person: [seen, restricted] },
    "restriction-stands",
  ],
  ["itmatters.27", "What was erased is not used", published, { ...registration, person: [seen, erased] }, "erased"],
  ["itmatters.31", "An employee who needs to know reads the data", published, { ...registration, accessor: employee }, "permit"],
  [
    "itmatters.31",
    "Somebody without such a role does not",
    published,
    { ...registration, accessor: { kind: "person", roles: ["visitor"] } },
    "accessor-not-authorised",
  ],
  ["itmatters.32", "With consent advertising has a lawful basis", mended, advertising, "permit"],
  ["itmatters.32", "As published it has none", published, advertising, "basis-missing"],
  ["itmatters.34", "A legal obligation that is named permits", published, order, "permit"],
  ["itmatters.34", "Whatever the law may permit does not", published, { ...order, purpose: "whatever-law-permits" }, "basis-missing"],
  ["itmatters.33", "What others told of somebody is used once they know", mended, { ...gathered, person: [seen, told] }, "permit"],
  ["itmatters.33", "It is not used before", mended, { ...gathered, person: [seen] }, "notice-not-given"],
];

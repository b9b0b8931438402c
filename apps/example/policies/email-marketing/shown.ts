import { definePolicy } from "@wherefore/core";
import { gave, reached, type Happening } from "../happening.ts";
import type { Asked, Shown } from "../shown.ts";
import { mended } from "./mended.ts";
import { policy as published } from "./policy.ts";

const system = { kind: "system" } as const;
const support = { kind: "person", roles: ["support"] } as const;
const sales = { kind: "person", roles: ["sales"] } as const;
const listOwner = { kind: "person", roles: ["list-owner"] } as const;
const optedIn: Happening = ["2026-11-01", gave("newsletter", { explicit: true })];

/** The promise not to sell has no purpose to stop, so here somebody adds one. */
const withSale = definePolicy({
  ...mended,
  purposes: {
    ...mended.purposes,
    sale: { label: "Sell addresses", is: ["SellDataToThirdParties"], lawfulBasis: { consent: {} }, categories: ["account"] },
  },
});

const services: Asked = { purpose: "services", categories: ["contact.email"], dataset: "customer-file" };
const accepted: Asked = { ...services, person: [["2026-11-01", gave("services")]] };
const newsletter: Asked = { purpose: "newsletter", categories: ["contact.email"], accessor: system, person: [optedIn] };
const browsing: Asked = { purpose: "browsing-analysis", categories: ["usage.activity"], collectedAt: "2026-11-20T12:00:00Z" };
const advertising: Asked = { purpose: "targeted-advertising", categories: ["usage.activity"] };
const usage: Asked = { purpose: "usage-analysis", categories: ["own.usage_events"], dataset: "usage-events" };
const ownData: Asked = { purpose: "rights-handling", categories: ["contact.email"], dataset: "customer-file", accessor: support };
const audience: Asked = {
  purpose: "browsing-analysis",
  operation: "store-on-device",
  categories: ["technical.cookie_id"],
  tracker: { name: "audience", domain: "email-marketing.example" },
};
function assured(dataset: string): Happening {
  return ["2026-11-01", { type: "attested", dataset, by: "controller" }];
}

// A list is asked about as it comes in: while it is used, its end hangs on the customer's account, of which a question cannot speak.
const list: Asked = {
  purpose: "campaign-sending",
  categories: ["contact.email"],
  dataset: "contact-lists",
  operation: "collect",
  accessor: system,
  person: [assured("contact-lists")],
};
const listSupport: Asked = { ...list, purpose: "list-support", accessor: support };
const clicks: Asked = { purpose: "campaign-tracking", categories: ["own.clicks"], dataset: "campaign-statistics", operation: "collect" };
const message: Asked = {
  purpose: "campaign-sending",
  categories: ["own.message_content"],
  dataset: "campaign-messages",
  accessor: system,
  collectedAt: "2026-11-20T12:00:00Z",
  person: [assured("campaign-messages")],
};
const memberRequest: Asked = { purpose: "list-member-requests", categories: ["contact.email"], dataset: "contact-lists" };
const forgotten: Happening = ["2026-11-05", { type: "erased", by: "controller", datasets: ["contact-lists"] }];

/** Every statement of e-mail marketing that a decision reaches: permitted, and denied for each of its reasons. */
export const shown: readonly Shown[] = [
  ["email-marketing.2", "Who accepted is served", published, accepted, "permit"],
  [
    "email-marketing.2",
    "Accepting the service is not accepting its offers",
    published,
    { ...accepted, purpose: "offers" },
    "consent-missing",
  ],
  ["email-marketing.2", "Advertising has no lawful basis", published, advertising, "basis-missing"],
  ["email-marketing.3", "The telephone number is asked for", published, { ...accepted, categories: ["contact.phone"] }, "permit"],
  [
    "email-marketing.3",
    "The date of birth is not",
    published,
    { ...accepted, categories: ["identity.date_of_birth"] },
    "category-not-covered",
  ],
  [
    "email-marketing.4",
    "Browsing is studied where it is allowed",
    published,
    { ...browsing, person: [["2026-11-01", gave("browsing-analysis")]] },
    "permit",
  ],
  ["email-marketing.4", "Where it is not, it is not", published, browsing, "consent-missing"],
  ["email-marketing.5", "An address is taken in", mended, { ...services, operation: "collect" }, "permit"],
  [
    "email-marketing.5",
    "A complete card number is not",
    mended,
    { ...services, operation: "collect", categories: ["financial.payment_card"] },
    "category-not-covered prohibited",
  ],
  [
    "email-marketing.5",
    "An official identifier is not",
    mended,
    { ...services, operation: "collect", categories: ["identity.government_id"] },
    "category-not-covered prohibited",
  ],
  ["email-marketing.6", "Until the link is followed the newsletter comes", published, newsletter, "permit"],
  [
    "email-marketing.6",
    "After that it does not",
    published,
    { ...newsletter, person: [optedIn, ["2026-11-05", { type: "consent-withdrawn", purpose: "newsletter" }]] },
    "consent-withdrawn",
  ],
  ["email-marketing.7", "The newsletter comes to who opted in expressly", published, { ...newsletter, channel: "email" }, "permit"],
  ["email-marketing.7", "It comes to nobody else", published, { ...newsletter, person: [] }, "consent-missing"],
  [
    "email-marketing.7",
    "An opt-in that is not express is none",
    published,
    { ...newsletter, person: [["2026-11-01", gave("newsletter")]] },
    "explicit-consent-required",
  ],
  ["email-marketing.8", "Clicks are counted for the customer", published, { ...clicks, accessor: system }, "permit"],
  [
    "email-marketing.8",
    "They are counted for nobody else",
    published,
    { ...clicks, accessor: system, dataset: "usage-events" },
    "not-instructed",
  ],
  ["email-marketing.9", "An address serves the service", withSale, services, "permit"],
  [
    "email-marketing.9",
    "It is not sold, not even with consent",
    withSale,
    { ...services, purpose: "sale", person: [["2026-11-01", gave("sale")]] },
    "prohibited",
  ],
  [
    "email-marketing.10",
    "A card issuer receives what a requested transaction needs",
    mended,
    { ...services, operation: "disclose", recipient: "card-issuers", ground: "requested-service" },
    "permit",
  ],
  [
    "email-marketing.10",
    "A card issuer receives nothing else",
    mended,
    { ...services, operation: "disclose", recipient: "card-issuers" },
    "disclosure-not-grounded",
  ],
  [
    "email-marketing.10",
    "Somebody the customer names receives what the customer asks for",
    mended,
    { ...services, operation: "disclose", recipient: "whom-you-name", ground: "data-subject-request" },
    "permit",
  ],
  [
    "email-marketing.10",
    "There is no fifth case",
    mended,
    { ...services, operation: "disclose", recipient: "data-broker" },
    "recipient-not-declared",
  ],
  ["email-marketing.11", "A list serves its customer's campaigns", mended, list, "permit"],
  ["email-marketing.11", "A list does not serve our own purposes", mended, { ...list, purpose: "services" }, "not-instructed"],
  ["email-marketing.12", "A list serves its customer's support", published, listSupport, "permit"],
  ["email-marketing.12", "A list serves invoices", published, { ...list, purpose: "list-invoicing" }, "permit"],
  ["email-marketing.12", "A list serves legal requirements", published, { ...list, purpose: "list-legal-requirements" }, "permit"],
  [
    "email-marketing.12",
    "Our own statistics have neither instructions nor a lawful basis",
    published,
    { ...list, purpose: "list-statistics" },
    "not-instructed basis-missing",
  ],
  ["email-marketing.12", "Sums for the customer do", mended, { ...list, purpose: "list-statistics" }, "permit"],
  [
    "email-marketing.12",
    "What came of a campaign is no list, and serves no sending",
    mended,
    { ...list, dataset: "campaign-statistics", person: [assured("campaign-statistics")] },
    "dataset-not-for-purpose",
  ],
  ["email-marketing.13", "Who supports customers reads their lists", published, listSupport, "permit"],
  ["email-marketing.13", "Who sells does not", published, { ...listSupport, accessor: sales }, "accessor-not-authorised"],
  [
    "email-marketing.14",
    "Once sub-processors are no third parties, a message reaches the carriers",
    mended,
    { ...message, operation: "disclose", recipient: "carriers" },
    "permit",
  ],
  [
    "email-marketing.14",
    "As published a list is shared with nobody, carriers included",
    published,
    { ...list, recipient: "carriers" },
    "prohibited transfer-not-safeguarded",
  ],
  ["email-marketing.15", "A list is taken in once its owner assured that everybody on it agreed", published, list, "permit"],
  ["email-marketing.15", "No list is taken in without", published, { ...list, person: [] }, "not-instructed"],
  ["email-marketing.16", "A list member's data is deleted on request", mended, { ...memberRequest, operation: "erase" }, "permit"],
  [
    "email-marketing.16",
    "What was deleted does not come back with the next upload",
    mended,
    { ...list, person: [assured("contact-lists"), forgotten, ["2026-11-06", { ...reached("collection"), by: "controller" }]] },
    "erased",
  ],
  [
    "email-marketing.17",
    "A closed account is kept three months",
    mended,
    { ...services, person: [["2026-08-22", reached("account-closed")]] },
    "permit",
  ],
  ["email-marketing.17", "Then no longer", mended, { ...services, person: [["2026-08-20", reached("account-closed")]] }, "retention-ended"],
  [
    "email-marketing.17",
    "Unless a law says otherwise",
    mended,
    {
      ...services,
      purpose: "legal-obligations",
      person: [
        ["2026-08-20", reached("account-closed")],
        ["2026-08-20", { type: "hold-placed", purpose: "legal-obligations", ground: "statute", by: "controller" }],
      ],
    },
    "permit",
  ],
  [
    "email-marketing.17",
    "A list is not used while nothing is known of its owner's account",
    mended,
    { ...listSupport, operation: "use" },
    "input-missing",
  ],
  ["email-marketing.18", "Events are studied for thirteen months", mended, { ...usage, collectedAt: "2025-10-22T12:00:00Z" }, "permit"],
  ["email-marketing.18", "Then no longer", mended, { ...usage, collectedAt: "2025-10-21T11:00:00Z" }, "retention-ended"],
  ["email-marketing.19", "A message stays six days", mended, { ...message, collectedAt: "2026-11-15T12:00:01Z" }, "permit"],
  ["email-marketing.19", "Then no longer", mended, { ...message, collectedAt: "2026-11-15T12:00:00Z" }, "retention-ended"],
  [
    "email-marketing.22",
    "A customer deletes from their own list",
    mended,
    { ...list, purpose: "list-management", operation: "erase", accessor: listOwner },
    "permit",
  ],
  [
    "email-marketing.22",
    "Nobody else does that for them",
    mended,
    { ...list, purpose: "list-management", operation: "erase", accessor: support },
    "accessor-not-authorised",
  ],
  [
    "email-marketing.23",
    "With consent the audience is measured",
    mended,
    { ...audience, person: [["2026-11-01", gave("browsing-analysis")]] },
    "permit",
  ],
  [
    "email-marketing.23",
    "A refusal is remembered",
    mended,
    { ...audience, person: [["2026-11-01", { type: "consent-refused", purpose: "browsing-analysis" }]] },
    "consent-refused",
  ],
  ["email-marketing.23", "As published no cookie is named, so none is set", published, audience, "tracker-not-declared"],
  [
    "email-marketing.24",
    "Inside the Union sub-processors receive what they need",
    mended,
    { ...services, operation: "disclose", recipient: "partner-companies" },
    "permit",
  ],
  [
    "email-marketing.24",
    "Nothing reaches San Francisco without a safeguard",
    published,
    { ...ownData, operation: "disclose", recipient: "technology-toolbox" },
    "transfer-not-safeguarded",
  ],
  ["email-marketing.28", "From its day a version applies", mended, services, "permit"],
  ["email-marketing.28", "Not an hour earlier", mended, { ...services, at: "2026-10-31T22:00:00Z" }, "policy-not-in-force"],
];

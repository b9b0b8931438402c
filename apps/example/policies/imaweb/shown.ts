import { gave, type Happening } from "../happening.ts";
import type { Asked, Shown } from "../shown.ts";
import { mended } from "./mended.ts";
import { policy as published } from "./policy.ts";

const system = { kind: "system" } as const;
const it = { kind: "person", roles: ["it"], confidentialityOn: true } as const;
const subscribed: Happening = ["2026-11-01", gave("newsletter")];
const agreedToPartners: Happening = ["2026-11-01", gave("partner-disclosure", { recipients: ["business-partners"] })];

const newsletter: Asked = { purpose: "newsletter", categories: ["contact.email"], person: [subscribed] };
const relations: Asked = { purpose: "customer-relations", categories: ["contact.email"] };
const notices: Asked = { purpose: "service-notices", categories: ["contact.email"], accessor: system };
const rights: Asked = { purpose: "rights-handling", categories: ["contact.email"] };
const compliance: Asked = { purpose: "compliance-verification", categories: ["contact.email"], accessor: it };
const partners: Asked = {
  purpose: "partner-disclosure",
  categories: ["contact.email"],
  operation: "disclose",
  recipient: "business-partners",
  accessor: system,
  person: [agreedToPartners],
};
const audience: Asked = {
  purpose: "audience-measurement",
  operation: "store-on-device",
  categories: ["technical.cookie_id"],
  tracker: { name: "audience", domain: "imaweb.example" },
  person: [["2026-11-01", gave("audience-measurement")]],
};

/** Every statement of imaweb that a decision reaches: permitted once a gap is filled, and denied for each of its reasons. */
export const shown: readonly Shown[] = [
  ["imaweb.2", "With consent the newsletter is sent", mended, newsletter, "permit"],
  ["imaweb.2", "As published it has no lawful basis", published, newsletter, "basis-missing"],
  ["imaweb.3", "Customers are looked after under their contract", mended, relations, "permit"],
  ["imaweb.3", "Customers are told of changes under their contract", mended, notices, "permit"],
  ["imaweb.3", "Requests are answered as the law obliges", mended, rights, "permit"],
  ["imaweb.3", "Terms are checked on an interest that is named", mended, compliance, "permit"],
  ["imaweb.3", "As published customer relations have no lawful basis", published, relations, "basis-missing"],
  ["imaweb.3", "As published notices have no lawful basis", published, notices, "basis-missing"],
  ["imaweb.3", "As published not even requests have one", published, rights, "basis-missing"],
  ["imaweb.3", "As published checking terms has none", published, compliance, "basis-missing"],
  ["imaweb.4", "A tracker that is named is set with consent", mended, audience, "permit"],
  ["imaweb.4", "As published no tracker is named, so none is set", published, audience, "tracker-not-declared"],
  ["imaweb.5", "The e-mail address serves the newsletter", mended, newsletter, "permit"],
  [
    "imaweb.5",
    "Whatever else somebody wrote does not",
    mended,
    { ...newsletter, categories: ["contact.email", "usage.content"] },
    "category-not-covered",
  ],
  [
    "imaweb.6",
    "Requests and incidents serve the relation with the customer",
    mended,
    { ...relations, categories: ["communications.support_history"] },
    "permit",
  ],
  [
    "imaweb.6",
    "They do not serve the newsletter",
    mended,
    { ...newsletter, categories: ["communications.support_history"] },
    "category-not-covered",
  ],
  ["imaweb.7", "An e-mail address is taken in", mended, { ...relations, operation: "collect" }, "permit"],
  [
    "imaweb.7",
    "Health data is not",
    mended,
    { ...relations, operation: "collect", categories: ["special.health"] },
    "category-not-covered prohibited special-condition-missing",
  ],
  ["imaweb.10", "Partners receive an address when the person agrees", mended, partners, "permit"],
  [
    "imaweb.10",
    "An objection stops that",
    mended,
    {
      ...partners,
      person: [agreedToPartners, ["2026-11-05", { type: "objection-made", against: { purpose: "partner-disclosure" } }]],
    },
    "objection-stands",
  ],
  ["imaweb.11", "The IT department reads the data", mended, { ...relations, accessor: it }, "permit"],
  [
    "imaweb.11",
    "The sales department does not",
    mended,
    { ...relations, accessor: { ...it, roles: ["sales"] } },
    "accessor-not-authorised",
  ],
  [
    "imaweb.12",
    "Who undertook confidentiality reads the data",
    mended,
    { ...relations, accessor: { ...it, roles: ["community-management"] } },
    "permit",
  ],
  [
    "imaweb.12",
    "Who did not does not",
    mended,
    { ...relations, accessor: { kind: "person", roles: ["community-management"] } },
    "accessor-not-authorised",
  ],
  [
    "imaweb.13",
    "A transfer to Tunisia rests on contractual clauses",
    mended,
    { ...newsletter, operation: "disclose", recipient: "host" },
    "permit",
  ],
  ["imaweb.13", "Nothing goes to nobody knows where", published, partners, "basis-missing transfer-not-safeguarded"],
  ["imaweb.14", "Who did not object gets the newsletter", mended, newsletter, "permit"],
  [
    "imaweb.14",
    "Who objects does not, and proves nothing",
    mended,
    { ...newsletter, person: [subscribed, ["2026-11-05", { type: "objection-made", against: "direct-marketing" }]] },
    "objection-stands",
  ],
  [
    "imaweb.14",
    "What was deleted is not used",
    mended,
    { ...relations, person: [subscribed, ["2026-11-05", { type: "erased", by: "controller" }]] },
    "erased",
  ],
];

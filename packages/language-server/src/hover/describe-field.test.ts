import type { PersonalField, PolicyFacts, PurposeFacts } from "@wherefore/analyzer";
import { describe, expect, it } from "vitest";
import { describeField } from "./describe-field.ts";
import { describePurpose } from "./describe-purpose.ts";

const range = { start: { line: 4, character: 2 }, end: { line: 4, character: 7 } };

const orders: PurposeFacts = {
  name: "orders",
  label: "Deliver what you ordered",
  lawfulBasis: "contract",
  article: "6(1)(b)",
  retention: "3 years after the last interaction",
  statesRetention: true,
  specialCondition: undefined,
  categories: ["contact.email"],
  recipients: ["carrier"],
  declaredAt: { file: "/shop/policy.ts", range },
};
const undecided: PurposeFacts = {
  name: "surveys",
  label: "Ask what you think",
  lawfulBasis: "undecided",
  retention: "not stated",
  statesRetention: false,
  specialCondition: undefined,
  categories: [],
  recipients: [],
  declaredAt: orders.declaredAt,
};
const policy: PolicyFacts = {
  file: "/shop/policy.ts",
  range,
  id: "tea-shop",
  version: "1",
  purposes: [orders, undecided],
  recipients: [],
  categories: ["contact.email"],
  groups: new Map(),
};
const email: PersonalField = {
  file: "/shop/sign-up.ts",
  range,
  container: "SignUp",
  field: "email",
  category: "contact.email",
  confidence: "high",
  evidence: ["the name says e-mail"],
  source: "name",
  purposes: ["orders"],
};

describe("the description of a field", () => {
  it("says that a purpose covers it only once it is marked", () => {
    expect(describeField(email, policy, "en")).toContain("Purposes that would cover it, once it is marked:");
    expect(describeField({ ...email, source: "marked" }, policy, "en")).toContain("Purposes that cover it:");
  });

  it("lists the purposes that cover it and no others", () => {
    const text = describeField(email, policy, "en");
    expect(text).toContain("`orders`");
    expect(text).not.toContain("`surveys`");
  });

  it("says when no purpose covers it, and when there is no policy", () => {
    expect(describeField({ ...email, purposes: [] }, policy, "en")).toContain("No purpose of the policy `tea-shop` covers this category.");
    expect(describeField(email, undefined, "en")).toContain("No policy governs this file.");
  });

  it("names the article of a special category", () => {
    expect(describeField({ ...email, category: "special.health", purposes: [] }, policy, "en")).toContain(
      "**Health** `special.health` · GDPR Art. 9",
    );
  });

  it("says that a category does not exist instead of describing it", () => {
    const text = describeField({ ...email, category: "contact.emial", source: "marked", purposes: [] }, policy, "en");
    expect(text).toContain("**Unknown category** `contact.emial`");
    expect(text).not.toContain("DPV");
  });
});

describe("the description of a purpose", () => {
  it("says what it rests on, how long data is kept, what it covers and who receives it", () => {
    const text = describePurpose(orders, "en");
    for (const part of [
      "**Deliver what you ordered** `orders`",
      "Art\\. 6\\(1\\)\\(b\\)",
      "3 years",
      "Categories: `contact.email`",
      "Recipients: `carrier`",
    ])
      expect(text).toContain(part);
  });

  it("claims no article where the lawful basis is undecided", () => {
    expect(describePurpose(undecided, "en")).not.toContain("Art");
  });
});

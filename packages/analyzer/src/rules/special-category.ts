import { categoryFacts, isCategory } from "@wherefore/core";
import type { Finding } from "../finding.ts";
import type { Judgement } from "../fields/judgement.ts";
import type { PolicyFacts } from "../policy/policy-facts.ts";
import { bare, fingerprint, type JudgedField, type Rule } from "./rule.ts";

const id = "special-category";

/** Special and criminal data is covered by a purpose that rests on a condition of GDPR Art. 9(2) or Art. 10. */
export const specialCategory: Rule = {
  id,
  summary: "Special or criminal data is covered by a purpose that states its condition of Art. 9(2) or 10.",
  byDefault: "on",
  check: ({ policy, fields }) => (policy.is === "read" ? fields.flatMap((judged) => checkField(judged, policy.facts)) : []),
};

function checkField({ field, judgements }: JudgedField, policy: PolicyFacts): readonly Finding[] {
  return judgements.flatMap((judgement) => {
    if (judgement.source !== "marked" || !isCategory(judgement.category)) return [];
    const article = categoryFacts(judgement.category).special;
    const covering = policy.purposes.filter(({ categories }) => categories.includes(judgement.category));
    // What no purpose covers at all is said by require-purpose.
    if (article === undefined || covering.length === 0 || covering.some((purpose) => purpose.specialCondition !== undefined)) return [];
    return [findingFor({ field, judgements }, judgement, article, covering)];
  });
}

function findingFor({ field }: JudgedField, judgement: Judgement, article: 9 | 10, covering: PolicyFacts["purposes"]): Finding {
  const names = covering.map(({ name }) => name);
  return {
    ...bare,
    rule: id,
    severity: "error",
    file: field.file.path,
    range: field.file.rangeOf(field.key),
    message: `\`${field.container}.${field.name}\` is ${judgement.category}, and ${names.join(", ")} ${names.length === 1 ? "states" : "state"} no condition of Art. ${article === 9 ? "9(2)" : "10"}; add specialCondition to the purpose, or stop keeping the field.`,
    evidence: judgement.evidence,
    category: judgement.category,
    owner: field.container,
    field: field.name,
    purposes: names,
    related: covering.map(({ name, declaredAt }) => ({ ...declaredAt, message: `${name} covers ${judgement.category}` })),
    fingerprint: fingerprint(id, `${field.container}.${field.name}`, judgement.category),
  };
}

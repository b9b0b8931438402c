import type { Finding } from "../finding.ts";
import type { PolicyFacts } from "../policy/policy-facts.ts";
import { bare, fingerprint, type JudgedField, type Rule } from "./rule.ts";
import { isStored } from "../sources/stored-field.ts";

const id = "require-retention";

/** What is stored is covered by a purpose that says how long it is kept. */
export const requireRetention: Rule = {
  id,
  summary: "A stored field is covered by a purpose that says how long it is kept.",
  byDefault: "on",
  check: ({ policy, fields }) => (policy.is === "read" ? checkFields(fields, policy.facts) : []),
};

/** One finding for each model and set of purposes: a model of forty columns states one fact, not forty. */
function checkFields(fields: readonly JudgedField[], policy: PolicyFacts): readonly Finding[] {
  const groups = new Map<string, { readonly purposes: PolicyFacts["purposes"]; readonly fields: JudgedField[] }>();
  for (const judged of fields.filter(({ field }) => isStored(field))) {
    const purposes = purposesOf(judged, policy);
    if (purposes.length === 0 || purposes.some(({ statesRetention }) => statesRetention)) continue;
    const key = [judged.field.container, ...purposes.map(({ name }) => name)].join(" ");
    const group = groups.get(key) ?? { purposes, fields: [] };
    groups.set(key, group);
    group.fields.push(judged);
  }
  return [...groups.values()].flatMap(({ purposes, fields: found }) => findingFor(found, purposes));
}

function purposesOf({ judgements }: JudgedField, policy: PolicyFacts): PolicyFacts["purposes"] {
  const categories = judgements.filter(({ source }) => source === "marked").map(({ category }) => category);
  return policy.purposes.filter((purpose) => categories.some((category) => purpose.categories.includes(category)));
}

function findingFor(fields: readonly JudgedField[], purposes: PolicyFacts["purposes"]): readonly Finding[] {
  const [first] = fields;
  if (first === undefined) return [];
  const names = purposes.map(({ name }) => name).join(", ");
  const { field, judgements } = first;
  const list = fields.map((one) => `\`${one.field.container}.${one.field.name}\``).join(", ");
  return [
    {
      ...bare,
      rule: id,
      severity: "information",
      file: field.file.path,
      range: field.file.rangeOf(field.key),
      message: `${list}: ${names} ${purposes.length === 1 ? "states" : "state"} no retention; say in the policy how long this is kept.`,
      evidence: judgements[0]?.evidence ?? [],
      category: judgements[0]?.category ?? "",
      owner: field.container,
      field: field.name,
      purposes: purposes.map(({ name }) => name),
      related: purposes.map(({ name, declaredAt }) => ({ ...declaredAt, message: `${name} states no retention` })),
      fingerprint: fingerprint(id, field.container, names),
    },
  ];
}

import type { Finding } from "../finding.ts";
import type { PolicyFacts } from "../policy/policy-facts.ts";
import type { NamedPurpose } from "../values/value-type.ts";
import { closestName } from "./closest-name.ts";
import { replaceText } from "../fixes/replace-text.ts";
import { bare, fingerprint, type Rule } from "./rule.ts";

const id = "unknown-purpose";

/** A purpose that code names is one the policy declares. */
export const unknownPurpose: Rule = {
  id,
  summary: "A purpose that code names is one the policy declares.",
  byDefault: "on",
  check: ({ policy, purposeNames, file }) => {
    if (policy.is !== "read") return [];
    const known = new Set(policy.facts.purposes.map(({ name }) => name));
    return purposeNames.filter((one) => one.file === file && !known.has(one.name)).map((one) => findingFor(one, policy.facts));
  },
};

function findingFor({ name, node, file }: NamedPurpose, policy: PolicyFacts): Finding {
  const closest = closestName(
    name,
    policy.purposes.map((purpose) => purpose.name),
  );
  const hint =
    closest === undefined ? `it declares ${policy.purposes.map((purpose) => purpose.name).join(", ")}` : `did you mean “${closest}”?`;
  return {
    ...bare,
    rule: id,
    severity: "error",
    file: file.path,
    range: file.rangeOf(node),
    message: `“${name}” is no purpose of the policy “${policy.id}”; ${hint}`,
    related: [{ file: policy.file, range: policy.range, message: `the policy “${policy.id}”` }],
    fingerprint: fingerprint(id, name),
    fixes: closest === undefined ? [] : [replaceText(file, node, closest)],
  };
}

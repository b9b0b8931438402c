import type { Finding } from "../finding.ts";
import { purposesCovering, type PolicyFacts } from "../policy/policy-facts.ts";
import { bare, fingerprint, type JudgedRoute, type Rule } from "./rule.ts";

const id = "over-fetch";

/** A route fetches only what its purpose covers. */
export const overFetch: Rule = {
  id,
  summary: "A query of a route fetches only what the route's purpose covers.",
  byDefault: "off",
  check: ({ policy, routes, file }) =>
    policy.is === "read" ? routes.flatMap((route) => checkRoute(route, policy.facts).filter((finding) => finding.file === file.path)) : [],
};

function checkRoute({ facts, flow }: JudgedRoute, policy: PolicyFacts): readonly Finding[] {
  const known = facts.purposes.filter((name) => policy.purposes.some((purpose) => purpose.name === name));
  if (known.length === 0) return [];
  const name = `${facts.method} ${facts.path}`;
  return flow.fetches().flatMap(({ call, file, parts }) => {
    const outside = parts.filter(
      ({ category }) => !category.startsWith("identifier.") && !purposesCovering(policy, category).some((one) => known.includes(one)),
    );
    const [first] = outside;
    if (first === undefined) return [];
    const fields = [...new Set(outside.map(({ field }) => field))].join(", ");
    return [
      {
        ...bare,
        rule: id,
        severity: "information",
        file: file.path,
        range: file.rangeOf(call),
        message: `${name} fetches ${fields}, which ${known.join(", ")} ${known.length === 1 ? "does" : "do"} not cover; select the fields it needs.`,
        evidence: outside.map(({ field, category }) => `fetches ${field}: ${category}`),
        category: first.category,
        owner: name,
        field: first.field,
        purposes: known,
        fingerprint: fingerprint(id, name, fields),
      },
    ];
  });
}

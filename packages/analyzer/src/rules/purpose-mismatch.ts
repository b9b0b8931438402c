import { isCategory } from "@wherefore/core";
import type { Finding, Severity } from "../finding.ts";
import { purposesCovering, type PolicyFacts } from "../policy/policy-facts.ts";
import { bare, fingerprint, type JudgedRoute, type Rule } from "./rule.ts";

const id = "purpose-mismatch";

/** What the handler of a route reads or sends is covered by a purpose the route declares. */
export const purposeMismatch: Rule = {
  id,
  summary: "A route reads and sends only what its declared purpose covers.",
  byDefault: "on",
  check: ({ policy, routes }) => (policy.is === "read" ? routes.flatMap((route) => checkRoute(route, policy.facts)) : []),
};

interface Handled {
  readonly field: string;
  readonly category: string;
  readonly source: "marked" | "name";
  readonly does: "reads" | "sends";
}

function checkRoute(judged: JudgedRoute, policy: PolicyFacts): readonly Finding[] {
  const { purposes } = judged.facts;
  const known = purposes.filter((name) => policy.purposes.some((purpose) => purpose.name === name));
  if (known.length === 0) return [];
  const handled = handledBy(judged).filter(
    ({ category }) => isCategory(category) && !category.startsWith("identifier.") && !isCovered(category, known, policy),
  );
  const marked = handled.filter(({ source }) => source === "marked");
  const told = marked.length > 0 ? marked : handled;
  return told.length === 0 ? [] : [findingFor(judged, told, { known, policy, severity: marked.length > 0 ? "error" : "information" })];
}

/** What is declared and not touched by the handler is the guard's to remove; only what the handler itself does counts. */
function handledBy({ flow }: JudgedRoute): Handled[] {
  const read = flow.own.reads.filter(({ isNamed }) => isNamed).map((one): Handled => ({ ...one, does: "reads" }));
  return [...read, ...flow.own.sends.map((one): Handled => ({ ...one, does: "sends" }))];
}

function isCovered(category: string, known: readonly string[], policy: PolicyFacts): boolean {
  return purposesCovering(policy, category).some((name) => known.includes(name));
}

function findingFor(
  { route, facts }: JudgedRoute,
  handled: readonly Handled[],
  { known, policy, severity }: { readonly known: readonly string[]; readonly policy: PolicyFacts; readonly severity: Severity },
): Finding {
  const [first] = route.call.arguments;
  const name = `${facts.method} ${facts.path}`;
  const what = [...new Set(handled.map(({ does, field, category }) => `${does} ${field} (${category})`))].join(", ");
  const declared = policy.purposes.filter((purpose) => known.includes(purpose.name));
  return {
    ...bare,
    rule: id,
    severity,
    file: facts.file,
    range: route.file.rangeOf({ start: route.call.start, end: first?.end ?? route.call.end }),
    message: `${name} ${what}, which ${known.length === 1 ? "its purpose" : "none of its purposes"} ${known.join(", ")}${known.length === 1 ? " does not cover" : " covers"}; leave it out, or declare the purpose it is for.`,
    evidence: handled.map(({ does, field, category }) => `${does} ${field}: ${category}`),
    category: handled[0]?.category ?? "",
    owner: name,
    purposes: known,
    related: declared.map((purpose) => ({ ...purpose.declaredAt, message: `${purpose.name} covers ${purpose.categories.join(", ")}` })),
    fingerprint: fingerprint(id, name),
  };
}

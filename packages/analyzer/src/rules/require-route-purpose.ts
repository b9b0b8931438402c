import type { Finding, RelatedPlace } from "../finding.ts";
import type { HandedField } from "../routes/route-facts.ts";
import { bare, fingerprint, type JudgedRoute, type Rule } from "./rule.ts";

const id = "require-route-purpose";

/** A route that reads or sends personal data declares what for; under a guard, every route declares something. */
export const requireRoutePurpose: Rule = {
  id,
  summary: "A route that handles personal data, and every route under a guard, declares its purpose.",
  byDefault: "on",
  check: (context) => context.routes.flatMap(checkRoute),
};

function checkRoute(judged: JudgedRoute): readonly Finding[] {
  const { facts, route } = judged;
  if (facts.guard !== "none" && facts.guard !== "sealed") return [];
  if (!facts.personal && facts.guard === "none") return [];
  const name = `${facts.method} ${facts.path}`;
  const [first] = route.call.arguments;
  return [
    {
      ...bare,
      rule: id,
      severity: "error",
      file: facts.file,
      range: route.file.rangeOf({ start: route.call.start, end: first?.end ?? route.call.end }),
      message: facts.personal
        ? personalMessage(name, judged)
        : `${name} stands under the guard and declares nothing, so it answers 403; put privacy.purpose(…) or privacy.noPersonalData(…) directly before its handler.`,
      evidence: evidenceOf(judged),
      related: relatedTo(judged),
      fingerprint: fingerprint(id, name),
    },
  ];
}

function personalMessage(name: string, { facts }: JudgedRoute): string {
  const handed = (to: HandedField["to"]): string => fieldNames(facts.handed.filter((one) => one.to === to));
  const said = [
    ["reads", fieldNames(facts.request)],
    ["sends", fieldNames(facts.response)],
    ["hands over", handed("recipient")],
    ["stores", handed("model")],
    ["logs", handed("log")],
  ] as const;
  const does = said
    .filter(([, names], index) => names !== "" && (index < 2 || !said.slice(0, index).some(([, other]) => other.includes(names))))
    .map(([verb, names]) => `${verb} ${names}`)
    .join(" and ");
  return `${name} ${does} and declares no purpose; put privacy.purpose(…) directly before its handler.`;
}

const shown = 6;

function fieldNames(fields: readonly { readonly field: string; readonly category: string }[]): string {
  const names = [...new Set(fields.filter(isPersonal).map(({ field }) => field))];
  return names.length > shown ? `${names.slice(0, shown).join(", ")} and ${(names.length - shown).toString()} more` : names.join(", ");
}

function evidenceOf({ facts }: JudgedRoute): string[] {
  const read = facts.request.filter(isPersonal).map(({ field, in: part, category }) => `reads ${part}.${field}: ${category}`);
  const sent = facts.response.filter(isPersonal).map(({ field, category }) => `sends ${field}: ${category}`);
  return [
    ...read,
    ...sent,
    ...facts.handed.filter(isPersonal).map(({ field, category, name }) => `hands ${field} to ${name}: ${category}`),
  ];
}

function isPersonal({ category }: { readonly category: string }): boolean {
  return !category.startsWith("identifier.");
}

function relatedTo({ flow }: JudgedRoute): RelatedPlace[] {
  return flow.sends.flatMap(({ declared, field, category }) =>
    declared === undefined || !isPersonal({ category })
      ? []
      : [{ file: declared.file.path, range: declared.file.rangeOf(declared.key), message: `${field} is ${category}` }],
  );
}

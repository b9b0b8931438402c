import { leavesOf, type CompiledPurpose } from "../../policy/compile-policy.ts";
import type { Policy, Prohibition } from "../../policy/policy.ts";
import type { LintRule } from "../lint-rule.ts";

/** A promise never to do what a purpose of the same policy does. The promise wins, so the purpose is denied. */
export const prohibitionContradicted: LintRule = {
  id: "prohibition-contradicted",
  severity: "error",
  source: "GDPR Art. 5(1)(a)",
  check: ({ policy, compiled }) =>
    Object.entries(policy.prohibitions ?? {}).flatMap(([name, prohibition]) => {
      const against = [...compiled.purposes.values()].filter((purpose) => contradicts(policy, prohibition, purpose));
      return against.length === 0
        ? []
        : [
            {
              path: ["prohibitions", name],
              message: `The promise ${name} forbids what ${against.map((purpose) => purpose.name).join(", ")} declares; take it out there, or except it in the promise`,
            },
          ];
    }),
};

/** A promise about a category whatever its use is a rule of its own, and one about a join says nothing of either part. */
function contradicts(policy: Policy, prohibition: Prohibition, purpose: CompiledPurpose): boolean {
  const { categories, together, datasets, kinds, recipients, except = [] } = prohibition;
  if (together !== undefined || [datasets, kinds, recipients].every((part) => part === undefined)) return false;
  return (
    !except.includes(purpose.name) &&
    (categories === undefined || [...leavesOf(policy, categories)].some((category) => purpose.categories.has(category))) &&
    (kinds === undefined || kinds.some((kind) => purpose.kinds.has(kind))) &&
    (datasets === undefined || datasets.some((dataset) => policy.datasets?.[dataset]?.purposes?.includes(purpose.name))) &&
    (recipients === undefined || (purpose.declared.recipients ?? []).some((name) => concerns(policy, recipients, name)))
  );
}

function concerns(policy: Policy, recipients: NonNullable<Prohibition["recipients"]>, name: string): boolean {
  if (recipients === "all") return true;
  return recipients === "third-parties" ? policy.recipients[name]?.role !== "processor" : recipients.includes(name);
}

import { leavesOf, type CompiledPolicy, type CompiledPurpose } from "../../policy/compile-policy.ts";
import type { Policy } from "../../policy/policy.ts";
import type { Category } from "../../vocabulary/personal-data-category.ts";
import type { Problem } from "../../errors.ts";
import type { LintRule } from "../lint-rule.ts";
import { textsOf } from "../texts-of.ts";
import { isVague } from "../vague-words.ts";

/** Data that is collected, and no purpose says why. */
export const categoryInNoPurpose: LintRule = {
  id: "category-in-no-purpose",
  severity: "error",
  source: "GDPR Art. 5(1)(b), 5(1)(c)",
  check: ({ policy, compiled }) => [...groupsInNoPurpose(policy, compiled), ...partsOfDatasetsInNoPurpose(policy, compiled)],
};

/** A group that no dataset holds can be there for any purpose, the answer to requests included. */
function groupsInNoPurpose(policy: Policy, { purposes }: CompiledPolicy): readonly Problem[] {
  const held = new Set<string>(Object.values(policy.datasets ?? {}).flatMap(({ categories }) => categories));
  const covered = coveredBy([...purposes.values()]);
  return Object.entries(policy.categories)
    .filter(([name]) => !held.has(name) && !isRefused(policy, name))
    .flatMap(([name, { includes }]) => unused(["categories", name], name, includes, covered));
}

function partsOfDatasetsInNoPurpose(policy: Policy, compiled: CompiledPolicy): readonly Problem[] {
  return Object.entries(policy.datasets ?? {}).flatMap(([name, { categories, purposes = [...compiled.purposes.keys()] }]) => {
    const own = purposes.flatMap((purpose) => compiled.purposes.get(purpose) ?? []);
    const reasons = own.filter((purpose) => isReasonToCollect(policy, purpose));
    const covered = coveredBy(reasons.length > 0 ? reasons : own);
    return categories.flatMap((listed, index) =>
      unused(["datasets", name, "categories", index], listed, [...leavesOf(policy, [listed])], covered),
    );
  });
}

function unused(path: Problem["path"], name: string, leaves: readonly Category[], covered: ReadonlySet<Category>): readonly Problem[] {
  const without = leaves.filter((leaf) => !covered.has(leaf));
  const what = without.length === leaves.length ? name : `${name} (${without.join(", ")})`;
  return without.length === 0
    ? []
    : [{ path, message: `${what} is collected, and no purpose says why; add it to the purpose that needs it, or stop collecting it` }];
}

function coveredBy(purposes: readonly CompiledPurpose[]): ReadonlySet<Category> {
  return new Set(purposes.flatMap(({ categories }) => [...categories]));
}

/** Data is not collected in order to answer requests about it, to hand it over on a ground, or for a purpose that could be anything. */
function isReasonToCollect(policy: Policy, { kinds, declared: { label, recipients = [] } }: CompiledPurpose): boolean {
  const onGroundOnly = recipients.length > 0 && recipients.every((name) => policy.recipients[name]?.onlyOn !== undefined);
  return !kinds.has("RightsFulfilment") && !onGroundOnly && !isVague(textsOf(label));
}

function isRefused(policy: Policy, group: string): boolean {
  return Object.values(policy.prohibitions ?? {}).some(({ categories }) => categories?.includes(group));
}

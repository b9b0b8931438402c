import { requirePurpose } from "./require-purpose.ts";
import { requireRoutePurpose } from "./require-route-purpose.ts";
import type { Rule } from "./rule.ts";
import { unknownCategory } from "./unknown-category.ts";
import { unknownPurpose } from "./unknown-purpose.ts";

/** Every rule that looks at code. */
export const rules: readonly Rule[] = [requirePurpose, requireRoutePurpose, unknownPurpose, unknownCategory];

/** Ids and summaries of all rules, those about suppressions included; each has a page `docs/rules/<id>.md`. */
export const ruleSummaries: readonly { readonly id: string; readonly summary: string }[] = [
  ...rules.map(({ id, summary }) => ({ id, summary })),
  { id: "suppression-reason", summary: "A suppression says why." },
  { id: "unused-suppression", summary: "A suppression silences something." },
];

import { categoryMismatch } from "./category-mismatch.ts";
import { identifierLink } from "./identifier-link.ts";
import { overFetch } from "./over-fetch.ts";
import { personalDataInLogs } from "./personal-data-in-logs.ts";
import { purposeMismatch } from "./purpose-mismatch.ts";
import { requirePurpose } from "./require-purpose.ts";
import { requireRoutePurpose } from "./require-route-purpose.ts";
import type { RuleId } from "./rule-ids.ts";
import type { Rule } from "./rule.ts";
import { requireRetention } from "./require-retention.ts";
import { schemaDrift } from "./schema-drift.ts";
import { specialCategory } from "./special-category.ts";
import { undeclaredRecipient } from "./undeclared-recipient.ts";
import { unknownCategory } from "./unknown-category.ts";
import { unknownPurpose } from "./unknown-purpose.ts";
import { untrackedWrite } from "./untracked-write.ts";
import { untypedHandler } from "./untyped-handler.ts";

/** Every rule that looks at code. */
export const rules: readonly Rule[] = [
  requirePurpose,
  requireRoutePurpose,
  purposeMismatch,
  unknownPurpose,
  unknownCategory,
  categoryMismatch,
  schemaDrift,
  specialCategory,
  untrackedWrite,
  undeclaredRecipient,
  personalDataInLogs,
  untypedHandler,
  overFetch,
  requireRetention,
  identifierLink,
];

/** Ids and summaries of all rules, those about suppressions included; each has a page `docs/rules/<id>.md`. */
export const ruleSummaries: readonly { readonly id: RuleId; readonly summary: string }[] = [
  ...rules.map(({ id, summary }) => ({ id, summary })),
  { id: "suppression-reason", summary: "A suppression says why." },
  { id: "unused-suppression", summary: "A suppression silences something." },
  { id: "stale-baseline", summary: "A finding the baseline lists is still there." },
];

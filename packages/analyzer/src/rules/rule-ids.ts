/** Ids of all rules; each is the name of a page `docs/rules/<id>.md`. */
export const ruleIds = [
  "require-purpose",
  "require-route-purpose",
  "purpose-mismatch",
  "unknown-purpose",
  "unknown-category",
  "category-mismatch",
  "schema-drift",
  "special-category",
  "untracked-write",
  "undeclared-recipient",
  "personal-data-in-logs",
  "untyped-handler",
  "over-fetch",
  "require-retention",
  "identifier-link",
  "suppression-reason",
  "unused-suppression",
  "stale-baseline",
] as const;

/** The id of a rule. */
export type RuleId = (typeof ruleIds)[number];

/** Tells whether a word is the id of a rule. */
export function isRuleId(word: string): word is RuleId {
  return (ruleIds as readonly string[]).includes(word);
}

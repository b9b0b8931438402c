import { describe, expect, it } from "vitest";
import { compilePolicy } from "../src/policy/compile-policy.ts";
import type { Policy, Purpose, Tracker } from "../src/policy/policy.ts";
import { problemsIn } from "../src/policy/problems-in-policy.ts";
import { legalFigures } from "../src/lint/figures/legal-figures.ts";
import type { LintRule } from "../src/lint/lint-rule.ts";
import type { PlainDate } from "../src/vocabulary/words.ts";

/** What a case changes in the spotless policy; a part is replaced whole. */
export type Change = Partial<Policy>;

/** A purpose nothing can be said against, to vary. */
export const newsletter = {
  label: "Send you our newsletter",
  is: ["DirectMarketing"],
  lawfulBasis: { consent: { validFor: "P6M" } },
  categories: ["contact"],
  recipients: ["mailer"],
  retention: { keep: "P24M", since: "last-interaction" },
} as const satisfies Purpose;

/** A tracker nothing can be said against, to vary. */
export const session = {
  name: "session",
  domain: "papers.example",
  purpose: "account",
  lifetime: "session",
  consent: "exempt",
} as const satisfies Tracker;

/** A policy no rule objects to: the background of every case. */
export const spotless = {
  id: "papers",
  version: "2026-11-01",
  languages: ["en"],
  timeZone: "Europe/Paris",
  controller: { name: "Papers SAS", country: "FR", contact: "privacy@papers.example", authority: "fr-cnil" },
  dataSubjects: { reader: { label: "Readers" } },
  categories: {
    identity: { label: "Identity data", includes: ["identity.name"], origin: ["provided"] },
    contact: { label: "Contact data", includes: ["contact.email"], origin: ["provided"] },
  },
  recipients: { mailer: { label: "Mailing provider", reason: "Delivers our letters", role: "processor", country: "FR" } },
  purposes: {
    account: {
      label: "Run your account",
      is: ["ServiceProvision"],
      lawfulBasis: "contract",
      categories: ["identity", "contact"],
      retention: { until: "account-closed", plus: "P3M" },
    },
    newsletter,
  },
  rights: {
    offered: ["access", "rectification", "erasure", "restriction", "portability", "objection", "withdraw-consent", "complaint"],
    contact: "privacy@papers.example",
  },
} as const satisfies Policy;

/** A policy with nothing wrong in the eyes of the rule. */
export type Valid = readonly [title: string, change: Change, on?: PlainDate];

/** A policy the rule objects to, and where. */
export type Invalid = readonly [title: string, change: Change, at: readonly string[], on?: PlainDate];

/**
 * Tests one rule with a list of policies it accepts and a list of policies it objects to, as changes of the spotless one.
 *
 * @param rule - the rule under test
 * @param cases - titles are sentences; `at` are the paths of the findings, in order, their steps joined by dots
 */
export function lintRuleCases(
  rule: LintRule,
  { valid, invalid }: { readonly valid: readonly Valid[]; readonly invalid: readonly Invalid[] },
): void {
  describe(`the rule ${rule.id}`, () => {
    it("has nothing to say about a policy without a fault", () => {
      expect(placesOf(rule, {})).toEqual([]);
    });

    it.each(valid.map(([title, change, on]) => ({ title, change, on })))("accepts $title", ({ change, on }) => {
      expect(placesOf(rule, change, on)).toEqual([]);
    });

    it.each(invalid.map(([title, change, at, on]) => ({ title, change, at, on })))("objects to $title", ({ change, at, on }) => {
      expect(placesOf(rule, change, on)).toEqual(at);
    });

    it("says what is wrong, and ends with what to do", () => {
      const messages = invalid.flatMap(([, change, , on]) => problemsOf(rule, change, on).map(({ message }) => message));
      expect(messages.filter((message) => !/^[^;]{8,}; [^;]{8,}[^.\s]$/u.test(message))).toEqual([]);
    });
  });
}

function placesOf(rule: LintRule, change: Change, on?: PlainDate): readonly string[] {
  return problemsOf(rule, change, on).map(({ path }) => path.join("."));
}

function problemsOf(rule: LintRule, change: Change, on?: PlainDate): ReturnType<LintRule["check"]> {
  const policy: Policy = { ...spotless, ...change };
  expect(problemsIn(policy)).toEqual([]);
  return rule.check({ policy, compiled: compilePolicy(policy), figures: legalFigures, ...(on === undefined ? {} : { on }) });
}

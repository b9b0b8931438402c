import { compilePolicy, decide, stateAt, type Decision, type Policy, type Question } from "@wherefore/core";
import { ledgerOf, reached, type Happening } from "./happening.ts";

/** What is asked. Left out, it is the person who uses the data, was last seen on 1 November 2026, and asks at noon of the 21st. */
export interface Asked extends Partial<Omit<Question, "dataSubject" | "at" | "collectedAt">> {
  readonly purpose: string;
  readonly categories: Question["categories"];
  /** Everything that happened to the person asked about. */
  readonly person?: readonly Happening[];
  /** ISO 8601 instants. */
  readonly at?: string;
  readonly collectedAt?: string;
}

/**
 * One decision that shows a statement of a published policy at work: the statement's id, a sentence the decision makes true, who is asked,
 * what is asked, and the answer: `permit`, or the code of every reason against.
 */
export type Shown = readonly [row: string, says: string, of: Policy, asked: Asked, answer: string];

/** What is known of somebody of whom nothing else is said. */
export const lastSeen: readonly Happening[] = [["2026-11-01", reached("last-interaction")]];

/** The decision on what is asked. */
export function decisionOn(of: Policy, asked: Asked): Decision {
  const { person = lastSeen, at: instant = "2026-11-21T12:00:00Z", collectedAt, ...rest } = asked;
  const policy = compilePolicy(of);
  const at = Date.parse(instant);
  return decide(policy, {
    operation: "use",
    accessor: { kind: "self" },
    ...rest,
    ...(collectedAt === undefined ? {} : { collectedAt: Date.parse(collectedAt) }),
    dataSubject: stateAt(ledgerOf(policy, person), at),
    at,
  });
}

/** A decision in words: `permit`, or the code of every reason against, by the alphabet. */
export function inWords(decision: Decision): string {
  return decision.outcome === "permit"
    ? "permit"
    : decision.reasons
        .map(({ code }) => code)
        .toSorted()
        .join(" ");
}

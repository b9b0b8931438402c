import { decide, type CompiledPolicy, type Decision, type Question } from "@wherefore/core";
import type { Resolved } from "./resolve.ts";
import { UNAVAILABLE } from "./unavailable.ts";

/** What was asked, and the answer. */
export interface Decided extends Resolved {
  readonly decision: Decision;
  /** When it was decided, epoch milliseconds. */
  readonly at: number;
  /** The permit rests on a consent that the submission itself gives: event and access belong together. */
  readonly consentIsNew: boolean;
}

/** Third step: may it be? */
export function decideRequest(resolved: Resolved, policy: CompiledPolicy, at: number): Decided {
  // Who asks is not known either, so nothing else is said of them.
  if (resolved.person === "unavailable") return { ...resolved, decision: UNAVAILABLE, at, consentIsNew: false };
  const question: Question = {
    purpose: resolved.purpose.name,
    operation: resolved.operation,
    categories: resolved.categories,
    dataSubject: resolved.state,
    accessor: resolved.reader,
    at,
    ...resolved.terms,
    ...(resolved.dataset === undefined ? {} : { dataset: resolved.dataset }),
  };
  if (resolved.person === "several") return { ...resolved, decision: decideOnAsking(policy, question), at, consentIsNew: false };
  const standing = decide(policy, question);
  if (standing.outcome === "permit" || resolved.consent === undefined) return { ...resolved, decision: standing, at, consentIsNew: false };
  const decision = decide(policy, { ...question, givesConsent: resolved.consent.explicit ? "explicit" : true });
  return { ...resolved, decision, at, consentIsNew: decision.outcome === "permit" && typeof resolved.state === "object" };
}

/** What depends on nobody in particular: each person is decided on when the answer names them. */
function decideOnAsking(policy: CompiledPolicy, question: Question): Decision {
  const decision = decide(policy, { ...question, givesConsent: "explicit" });
  if (decision.outcome === "permit") return decision;
  const [first, ...others] = decision.reasons.filter(({ code }) => code !== "below-minimum-age");
  return first ? { outcome: "deny", reasons: [first, ...others] } : { outcome: "permit", consents: [], withheld: [] };
}

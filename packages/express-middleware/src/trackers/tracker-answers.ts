import { decide, type CompiledPolicy, type Decision, type Tracker } from "@wherefore/core";
import { dependsOnVisitor } from "./tracker-register.ts";
import type { Visitor } from "./visitor.ts";

/** Whether a tracker may be stored on, and read from, the visitor's device; the same answer for the whole request. */
export type TrackerAnswers = (tracker: Tracker) => Decision;

/** What the answers depend on. */
export interface Visit {
  readonly visitor: Visitor;
  readonly gpc: boolean;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** Decides on each tracker when it is first met. */
export function trackerAnswers(policy: CompiledPolicy, visit: Visit): TrackerAnswers {
  const known = new Map<Tracker, Decision>();
  return (tracker) => {
    const decision = known.get(tracker) ?? decideOn(policy, tracker, visit);
    known.set(tracker, decision);
    return decision;
  };
}

/** Directive 2002/58/EC art. 5(3): storing and reading are one question. */
function decideOn(policy: CompiledPolicy, tracker: Tracker, { visitor, gpc, at }: Visit): Decision {
  const { name, domain, purpose } = tracker;
  const accessors: readonly string[] = policy.purposes.get(purpose)?.declared.accessors ?? ["self"];
  return decide(policy, {
    purpose,
    operation: "store-on-device",
    categories: [],
    // What needs nobody's choice is not held up by a store that does not answer.
    dataSubject: dependsOnVisitor(tracker, policy.purposes) ? visitor : "new",
    tracker: { name, domain },
    accessor: { kind: accessors.includes("self") ? "self" : "system" },
    signals: { gpc },
    at,
  });
}

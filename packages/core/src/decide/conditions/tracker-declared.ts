import type { Tracker } from "../../policy/policy.ts";
import { missing, reason, type Condition, type Facts } from "../facts.ts";

/** What is stored on a device is a tracker the policy names, for this purpose. Directive 2002/58/EC art. 5(3). */
export const trackerDeclared: Condition = {
  codes: ["tracker-not-declared"],
  against: (facts) => {
    const { question } = facts;
    if (question.tracker === undefined) return question.operation === "store-on-device" ? [missing("tracker", ["trackers"])] : [];
    return trackerAsked(facts) === undefined ? [reason("tracker-not-declared", ["trackers"], { do: "declare-tracker" })] : [];
  },
};

/** The policy's tracker the question asks about, when it serves the purpose asked for. */
export function trackerAsked({ policy: { policy }, purpose, question: { tracker } }: Facts): Tracker | undefined {
  if (tracker === undefined) return undefined;
  return policy.trackers?.find(
    (declared) => declared.name === tracker.name && declared.domain === tracker.domain && declared.purpose === purpose.name,
  );
}

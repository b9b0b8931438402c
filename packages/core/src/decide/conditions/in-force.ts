import { reason, type Condition } from "../facts.ts";

/** The policy is in force at the instant asked about. */
export const inForce: Condition = {
  codes: ["policy-not-in-force"],
  against: ({ policy, question }) =>
    question.at < policy.inForceFrom ? [reason("policy-not-in-force", ["inForceFrom"], { do: "stop" })] : [],
};

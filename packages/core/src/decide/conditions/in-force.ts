import { startOfDay } from "../../time.ts";
import { reason, type Condition } from "../facts.ts";

/** The policy is in force at the instant asked about. */
export const inForce: Condition = {
  codes: ["policy-not-in-force"],
  against: ({ policy: { policy }, question }) =>
    policy.inForceFrom !== undefined && question.at < startOfDay(policy.inForceFrom, policy.timeZone)
      ? [reason("policy-not-in-force", ["inForceFrom"], { do: "stop" })]
      : [],
};

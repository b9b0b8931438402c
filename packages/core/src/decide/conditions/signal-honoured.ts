import { reason, type Condition } from "../facts.ts";

/** A Global Privacy Control signal is read as an objection to sharing with other controllers, where the policy says so. */
export const signalHonoured: Condition = {
  codes: ["opt-out-signal"],
  against: ({ policy: { policy }, purpose, question }) => {
    if (question.signals?.gpc !== true || policy.signals?.gpc !== "object-to-sharing") return [];
    const recipient = question.recipient === undefined ? undefined : policy.recipients[question.recipient];
    const shares = recipient !== undefined && recipient.role !== "processor" && recipient.role !== "authority";
    return shares || purpose.kinds.has("SellDataToThirdParties") ? [reason("opt-out-signal", ["signals", "gpc"], { do: "stop" })] : [];
  },
};

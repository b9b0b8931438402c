import { knownState, placeIn, reason, type Condition } from "../facts.ts";

/** Processing is not restricted. GDPR Art. 18. A hold keeps data from being erased while it stands. */
export const noRestriction: Condition = {
  codes: ["restriction-stands"],
  against: (facts) => {
    const { question } = facts;
    const state = knownState(question);
    const restricted = state?.restrictions.some(
      ({ datasets }) => datasets === undefined || question.dataset === undefined || datasets.includes(question.dataset),
    );
    const held = question.operation === "erase" && state !== undefined && state.holds.size > 0;
    return restricted || held ? [reason("restriction-stands", placeIn(facts), { do: "stop" })] : [];
  },
};

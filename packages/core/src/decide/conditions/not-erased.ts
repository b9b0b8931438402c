import { knownState, placeIn, reason, type Condition } from "../facts.ts";

/** The data was not erased. What a law keeps is kept for that purpose only. GDPR Art. 17. */
export const notErased: Condition = {
  codes: ["erased"],
  against: (facts) => {
    const { question, purpose } = facts;
    const state = knownState(question);
    const erased = state?.erasures.some(
      ({ at, datasets, kept }) =>
        (datasets === undefined || question.dataset === undefined || datasets.includes(question.dataset)) &&
        !kept.includes(purpose.name) &&
        !(state.lastAct !== undefined && state.lastAct > at),
    );
    return erased ? [reason("erased", placeIn(facts), { do: "stop" })] : [];
  },
};

import { knownState, placeIn, reason, type Condition } from "../facts.ts";

/** The person did not object, to this purpose or to direct marketing. GDPR Art. 21. */
export const noObjection: Condition = {
  codes: ["objection-stands"],
  against: (facts) => {
    const { question, purpose } = facts;
    const objections = knownState(question)?.objections;
    const standing = [
      objections?.get(purpose.name),
      purpose.kinds.has("DirectMarketing") ? objections?.get("direct-marketing") : undefined,
    ];
    const binds = standing.some(
      (objection) =>
        objection &&
        (objection.recipients === undefined || question.recipient === undefined || objection.recipients.includes(question.recipient)),
    );
    return binds ? [reason("objection-stands", placeIn(facts), { do: "stop" })] : [];
  },
};

import { trackerAsked } from "./tracker-declared.ts";
import { knownState, placeIn, reason, type Condition } from "../facts.ts";

/** The person did not object, to this purpose or to direct marketing. GDPR Art. 21. */
export const noObjection: Condition = {
  codes: ["objection-stands"],
  against: (facts) => {
    const { question, purpose } = facts;
    const recipient = question.recipient ?? trackerAsked(facts)?.recipient;
    const objections = knownState(question)?.objections;
    const standing = [
      objections?.get(purpose.name),
      purpose.kinds.has("DirectMarketing") ? objections?.get("direct-marketing") : undefined,
    ];
    const binds = standing.some(
      (objection) =>
        objection && (objection.recipients === undefined || recipient === undefined || objection.recipients.includes(recipient)),
    );
    return binds ? [reason("objection-stands", placeIn(facts), { do: "stop" })] : [];
  },
};

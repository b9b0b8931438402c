import { placeIn, reason, type Condition } from "../facts.ts";

/** Somebody is named, and what is known of them could be read. Unknown means deny. */
export const dataSubjectKnown: Condition = {
  codes: ["data-subject-unidentified", "state-unavailable"],
  against: (facts) => {
    const { dataSubject } = facts.question;
    if (dataSubject === undefined) return [reason("data-subject-unidentified", placeIn(facts), { do: "name-data-subject" })];
    return dataSubject === "unavailable" ? [reason("state-unavailable", placeIn(facts), { do: "retry" })] : [];
  },
};

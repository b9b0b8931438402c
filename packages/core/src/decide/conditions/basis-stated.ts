import { placeIn, reason, type Condition } from "../facts.ts";

/** The purpose rests on one lawful basis. GDPR Art. 6(1). */
export const basisStated: Condition = {
  codes: ["basis-missing"],
  against: (facts) =>
    facts.purpose.basis === "undecided"
      ? [reason("basis-missing", placeIn(facts, "lawfulBasis"), { do: "complete-policy", add: "one lawful basis" })]
      : [],
};

import { knownState, missing, placeIn, reason, type Condition } from "../facts.ts";

/** Where a purpose is offered in some countries only, the person is in one of them. */
export const countryCovered: Condition = {
  codes: ["country-not-covered"],
  against: (facts) => {
    const { countries } = facts.purpose.declared;
    if (countries === undefined) return [];
    const place = placeIn(facts, "countries");
    if (countries === "not-stated") return [reason("country-not-covered", place, { do: "complete-policy", add: "countries" })];
    const country = knownState(facts.question)?.age?.country;
    if (country === undefined) return [missing("country of the data subject", place)];
    return countries.includes(country) ? [] : [reason("country-not-covered", place, { do: "stop" })];
  },
};

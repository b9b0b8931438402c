import type { AgeBand } from "../../vocabulary/words.ts";
import { knownState, reason, type Condition, type Facts } from "../facts.ts";

/** The youngest somebody in a band can be: the stricter reading. */
const YOUNGEST: Readonly<Record<AgeBand, number>> = { "under-13": 0, "13-14": 13, "15": 15, "16-17": 16, adult: 18 };

/** The person is not younger than the policy serves, or, where it says so, than consent can be given. GDPR Art. 8. */
export const oldEnough: Condition = {
  codes: ["below-minimum-age"],
  against: (facts) => {
    const minimum = facts.policy.policy.minimumAge;
    if (minimum === undefined || (minimum.of === "consent" && facts.purpose.basis !== "consent")) return [];
    const age = knownState(facts.question)?.age;
    const young = age === undefined ? minimum.unknown === "deny" : YOUNGEST[age.band] < requiredYears(facts, age.country);
    return young ? [reason("below-minimum-age", ["minimumAge"], { do: "stop" })] : [];
  },
};

/** Where the country is not known, the strictest of the countries listed. */
function requiredYears(facts: Facts, country: string | undefined): number {
  const years = facts.policy.policy.minimumAge?.years ?? 0;
  if (typeof years === "number") return years;
  return (country === undefined ? undefined : years[country]) ?? Math.max(0, ...Object.values(years));
}

import type { Policy } from "../../policy/policy.ts";
import type { Problem } from "../../errors.ts";
import { countryOfController } from "../countries.ts";
import { figureOn, type Dated } from "../figures/dated.ts";
import type { Linted, LintRule } from "../lint-rule.ts";

/** The age that holds where the country is not known: the highest a country may set. */
const STRICTEST: Dated<number> = { from: "2018-05-25", value: 16, source: "GDPR Art. 8(1)" };

/** A minimum age below the one from which a child can consent alone. */
export const ageUnderCountry: LintRule = {
  id: "age-under-country",
  severity: "error",
  source: "GDPR Art. 8(1) and the law of each country",
  check: (linted) => {
    const { minimumAge } = linted.policy;
    if (minimumAge === undefined || !asksConsent(linted)) return [];
    const { years } = minimumAge;
    const own = countryOfController(linted.policy);
    if (typeof years === "number") return tooYoung(linted, ["minimumAge", "years"], own, years);
    return [
      ...Object.entries(years).flatMap(([country, age]) => tooYoung(linted, ["minimumAge", "years", country], country, age)),
      ...(own === undefined || own in years ? [] : [ownCountryMissing(own)]),
    ];
  },
};

function tooYoung({ figures, on }: Linted, path: Problem["path"], country: string | undefined, years: number): readonly Problem[] {
  const known = country === undefined ? [STRICTEST] : figures.agesOfConsent[country];
  const law = known && figureOn(known, on);
  return law === undefined || years >= law.value
    ? []
    : [
        {
          path,
          message: `The minimum age of ${years} is below ${law.value}, from which a child consents alone${country === undefined ? "" : ` in ${country}`} (${law.source}); raise it, or ask the parents' consent below ${law.value}`,
        },
      ];
}

function ownCountryMissing(country: string): Problem {
  return { path: ["minimumAge", "years"], message: `The minimum ages leave out ${country}, the controller's own country; add its age` };
}

function asksConsent({ policy, compiled }: Linted): boolean {
  return [...compiled.purposes.values()].some(({ basis }) => basis === "consent") || needsTrackerConsent(policy);
}

function needsTrackerConsent({ trackers = [] }: Policy): boolean {
  return trackers.some(({ consent }) => consent === "required");
}

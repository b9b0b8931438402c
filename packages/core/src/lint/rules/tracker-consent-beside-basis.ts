import type { LintRule } from "../lint-rule.ts";
import { trackersOf } from "../trackers-of.ts";

/** Consent for the trackers, another basis for what they bring: the data subject is told two things. */
export const trackerConsentBesideBasis: LintRule = {
  id: "tracker-consent-beside-basis",
  severity: "information",
  source: "Directive 2002/58/EC art. 5(3); EDPB opinion 5/2019",
  check: ({ compiled }) => {
    const required = trackersOf(compiled).filter(({ tracker }) => tracker.consent === "required");
    const served = new Set(required.flatMap(({ purpose }) => purpose ?? []));
    return [...served]
      .filter(({ basis }) => basis === "legitimate-interests")
      .map(({ name }) => ({
        path: ["purposes", name, "lawfulBasis"],
        message: `${name} rests on a legitimate interest, while its trackers need consent anyway and objecting is not refusing; rest it on consent too, or split off what needs no tracker`,
      }));
  },
};

import type { Problem } from "../../errors.ts";
import type { LintRule } from "../lint-rule.ts";
import { textsOf } from "../texts-of.ts";
import { vagueWording } from "../vague-words.ts";

/** A purpose, an announced activity or a reason to disclose in words that could mean anything. */
export const purposeTooVague: LintRule = {
  id: "purpose-too-vague",
  severity: "warning",
  source: "GDPR Art. 5(1)(b); WP 203; WP 260 rev.01",
  check: ({ policy }) => [
    ...Object.entries(policy.purposes).flatMap(([name, { label }]) => vague(["purposes", name, "label"], textsOf(label))),
    ...Object.entries(policy.recipients).flatMap(([name, { reason }]) => vague(["recipients", name, "reason"], textsOf(reason))),
    ...(policy.announces?.activities ?? []).flatMap((activity, index) => vague(["announces", "activities", index], [activity])),
  ],
};

function vague(path: Problem["path"], texts: readonly string[]): readonly Problem[] {
  const wording = texts.map(vagueWording).find((found) => found !== undefined);
  return wording === undefined
    ? []
    : [{ path, message: `“${wording}” could mean anything; say what is done, to whom and with what result, or leave it out` }];
}

import type { PurposeKind } from "../../vocabulary/purpose-kind.ts";
import type { LintRule } from "../lint-rule.ts";
import { textsOf } from "../texts-of.ts";
import { trackersOf } from "../trackers-of.ts";

/** What labels say of a tracker, and the kinds of purpose it is then not expected under. */
const SUSPICIOUS: readonly { readonly says: RegExp; readonly under: readonly PurposeKind[] }[] = [
  {
    says: /two.factor|second factor|\bbots?\b|fraud|signed? in|log(ged)? in|sécuri|fraude|robots?|connexion|double facteur|deux facteurs/i,
    under: ["DirectMarketing", "TargetedAdvertising", "ServiceUsageAnalytics", "Personalisation"],
  },
  {
    says: /\bclicks on (ads|advertisements)\b|\bad clicks?\b|retarget|reciblage|clics? (sur les )?publicit/i,
    under: ["ServiceProvision", "EnforceSecurity", "ServiceUsageAnalytics"],
  },
];

/** A tracker whose description does not fit the purpose it is filed under. */
export const trackerPurposeDoubtful: LintRule = {
  id: "tracker-purpose-doubtful",
  severity: "information",
  source: "GDPR Art. 5(1)(a); CNIL recommendation 2020-092",
  check: ({ compiled }) =>
    trackersOf(compiled)
      .filter(({ tracker, purpose }) =>
        SUSPICIOUS.some(
          ({ says, under }) => textsOf(tracker.label).some((label) => says.test(label)) && under.some((kind) => purpose?.kinds.has(kind)),
        ),
      )
      .map(({ path, title, tracker }) => ({
        path: [...path, "purpose"],
        message: `${title} is described as something else than ${tracker.purpose}; file it under the purpose it serves, or mend its label`,
      })),
};

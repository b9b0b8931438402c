import type { PurposeKind } from "../../vocabulary/purpose-kind.ts";
import type { LintRule } from "../lint-rule.ts";
import { trackersOf } from "../trackers-of.ts";

/** Kinds of purpose whose trackers always need consent. */
const NEVER_EXEMPT: readonly PurposeKind[] = ["DirectMarketing", "TargetedAdvertising", "Personalisation", "SellDataToThirdParties"];

/** A tracker set without consent for what always needs one. */
export const trackerExemptionUnfounded: LintRule = {
  id: "tracker-exemption-unfounded",
  severity: "error",
  source: "Directive 2002/58/EC art. 5(3); CNIL deliberation 2020-091",
  check: ({ compiled }) =>
    trackersOf(compiled)
      .filter(({ tracker, purpose }) => tracker.consent === "exempt" && NEVER_EXEMPT.some((kind) => purpose?.kinds.has(kind)))
      .map(({ path, title, tracker }) => ({
        path: [...path, "consent"],
        message: `${title} is exempt from consent and serves ${tracker.purpose}, which never is; write consent: "required", or give it a purpose without which the service cannot run`,
      })),
};

import type { Policy } from "../../policy/policy.ts";
import type { LintRule } from "../lint-rule.ts";
import { textsOf } from "../texts-of.ts";
import { trackersOf, type PlacedTracker } from "../trackers-of.ts";

/** What a label says of a tracker that is read on the sites of others. */
const ELSEWHERE: readonly RegExp[] = [
  /\b(across|any|several|other|different|all) (\S+ )?(web)?sites?\b/i,
  /\bone (\S+ )?domain to another\b/i,
  /\b(autres|plusieurs|différents|tous les) sites\b/i,
  /\bd['’]un (site|domaine) à l['’]autre\b/i,
];

/** A tracker filed as audience measurement that follows people across sites; one without consent must not be anybody else's either. */
export const audienceTrackerCrossSite: LintRule = {
  id: "audience-tracker-cross-site",
  severity: "warning",
  source: "CNIL deliberation 2020-091",
  check: ({ policy, compiled }) =>
    trackersOf(compiled)
      .filter(({ purpose }) => purpose?.kinds.has("ServiceUsageAnalytics"))
      .filter((placed) => followsElsewhere(placed) || (placed.tracker.consent === "exempt" && isOfAnother(policy, placed)))
      .map(({ path, title }) => ({
        path,
        message: `${title} is filed as audience measurement, and what it tells is not this site's alone; file it under the purpose its recipient uses it for, with consent`,
      })),
};

function followsElsewhere({ tracker }: PlacedTracker): boolean {
  return textsOf(tracker.label).some((label) => ELSEWHERE.some((pattern) => pattern.test(label)));
}

function isOfAnother(policy: Policy, { tracker }: PlacedTracker): boolean {
  const hosts = tracker.recipient === undefined ? [] : (policy.recipients[tracker.recipient]?.hosts ?? []);
  return tracker.controlledBy === "recipient" || hosts.some((host) => isWithin(tracker.domain, host));
}

/** Cookies belong to a domain and all below it. */
function isWithin(domain: string, host: string): boolean {
  const own = domain.replace(/^\*\./, "");
  const theirs = host.replace(/^\*\./, "");
  return own === theirs || own.endsWith(`.${theirs}`) || theirs.endsWith(`.${own}`);
}

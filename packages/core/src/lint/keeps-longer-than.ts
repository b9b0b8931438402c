import type { Retention } from "../policy/policy.ts";
import type { Duration } from "../vocabulary/words.ts";
import { endsLaterOnSomeDate } from "./later-on-some-date.ts";

/** Tells whether a retention keeps data for a term that ends later than a limit. What waits for an event has no term to compare. */
export function keepsLongerThan(retention: Retention, limit: Duration): boolean {
  if (!hasTerm(retention)) return false;
  if ("keep" in retention) return endsLaterOnSomeDate(retention.keep, limit);
  if ("earliest" in retention) return retention.earliest.filter(hasTerm).every((one) => keepsLongerThan(one, limit));
  return "byStatus" in retention && Object.values(retention.byStatus).some((part) => keepsLongerThan(part, limit));
}

function hasTerm(retention: Retention): retention is Exclude<Retention, "not-stated"> {
  if (retention === "not-stated") return false;
  if ("earliest" in retention) return retention.earliest.some(hasTerm);
  return "keep" in retention || "byStatus" in retention;
}

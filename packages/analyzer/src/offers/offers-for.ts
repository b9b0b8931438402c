import { declareRoute } from "./declare-route.ts";
import { extendPolicy } from "./extend-policy.ts";
import type { Offer } from "./offer.ts";
import type { OfferContext } from "./offer-context.ts";
import { sayNotPersonal } from "./say-not-personal.ts";
import { suppress } from "./suppress.ts";

/** What an author may choose to do about a finding, the likeliest first. */
export function offersFor(context: OfferContext): readonly Offer[] {
  return [...declareRoute(context), ...extendPolicy(context), ...sayNotPersonal(context), ...suppress(context)];
}

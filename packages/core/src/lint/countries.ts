import type { Policy, Recipient } from "../policy/policy.ts";
import { EEA, EU } from "../vocabulary/transfer.ts";
import type { Country, Region } from "../vocabulary/words.ts";
import { supervisoryAuthorities } from "./figures/supervisory-authorities.ts";

/** The countries a recipient is said to be in; none where that is not stated. */
export function countriesOf({ country }: Recipient): readonly Country[] {
  if (country === "not-stated") return [];
  return typeof country === "string" ? [country] : country;
}

/** The country whose law the controller is under: its own, else its authority's. */
export function countryOfController({ controller }: Policy): Country | undefined {
  return controller.country ?? supervisoryAuthorities.find(({ id }) => id === controller.authority)?.country;
}

/** The countries of a region. */
export function countriesIn(region: Region): readonly Country[] {
  if (region === "EU") return EU;
  return region === "EEA" ? EEA : [region];
}

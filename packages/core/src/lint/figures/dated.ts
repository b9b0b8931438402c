import { Temporal } from "temporal-polyfill";
import type { PlainDate } from "../../vocabulary/words.ts";

/** A figure of the law with the day from which it holds. Laws change, so no rule keeps a number of its own. */
export interface Dated<T> {
  readonly from: PlainDate;
  readonly value: T;
  /** The text that sets the figure. */
  readonly source: string;
}

/**
 * The figure that holds on a day.
 *
 * @param dated - every figure known, in any order
 * @param on - the day asked about; without it the latest figure holds
 * @returns `undefined` on a day before the first
 */
export function figureOn<T>(dated: readonly Dated<T>[], on: PlainDate | undefined): Dated<T> | undefined {
  return dated
    .filter(({ from }) => on === undefined || Temporal.PlainDate.compare(from, on) <= 0)
    .reduce<Dated<T> | undefined>(
      (latest, next) => (latest && Temporal.PlainDate.compare(latest.from, next.from) > 0 ? latest : next),
      undefined,
    );
}

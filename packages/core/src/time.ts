import { Temporal } from "temporal-polyfill";
import type { Duration, PlainDate } from "./vocabulary/words.ts";

/**
 * The instant a duration after another, counted by the calendar of a zone: a month is a calendar month, clamped to its last day.
 *
 * @param start - epoch milliseconds
 * @returns epoch milliseconds
 */
export function after(start: number, duration: Duration, timeZone: string): number {
  return Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(timeZone).add(duration).epochMilliseconds;
}

/** The first instant of a day in a zone, epoch milliseconds. */
export function startOfDay(day: PlainDate, timeZone: string): number {
  return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone }).epochMilliseconds;
}

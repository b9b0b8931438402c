import { Temporal } from "temporal-polyfill";
import type { Duration } from "../vocabulary/words.ts";

/** On which days one duration ends after another. */
export interface LaterDays {
  /** The first of them, `YYYY-MM-DD`. */
  readonly first: string;
  readonly count: number;
  /** Out of how many days looked at. */
  readonly of: number;
}

/** Four years hold every length of month, and 29 February once. */
const FIRST_DAY = Temporal.PlainDateTime.from("2024-01-01T00:00:00");
const MONTHS = 48;

/**
 * On which starting days one duration ends later than another, counted by the calendar: 30 days from 31 January end after one month.
 *
 * A period of months ends on the same date of its last month, or on that month's last day (Regulation 1182/71 art. 3).
 *
 * @returns `undefined` where it never ends later
 */
export function daysEndingLater(duration: Duration, limit: Duration): LaterDays | undefined {
  const days = daysOfMonths((lastDay) => Array.from({ length: lastDay }, (_, index) => index + 1));
  const later = days.filter((day) => endsLater(day, duration, limit));
  return later[0] && { first: later[0].toPlainDate().toString(), count: later.length, of: days.length };
}

/**
 * Tells whether one duration ends later than another from some starting day.
 *
 * From the 1st to the 28th of a month a term of months has the same length; only after that can the end be cut to a shorter month. Two
 * terms of months, or two of days, compare alike from every day.
 */
export function endsLaterOnSomeDate(duration: Duration, limit: Duration): boolean {
  if (unitOf(duration) === unitOf(limit)) return endsLater(FIRST_DAY, duration, limit);
  return daysOfMonths((lastDay) => [1, 28, 29, 30, 31].filter((day) => day <= lastDay)).some((day) => endsLater(day, duration, limit));
}

function daysOfMonths(daysOf: (lastDay: number) => readonly number[]): readonly Temporal.PlainDateTime[] {
  return Array.from({ length: MONTHS }, (_, months) => FIRST_DAY.add({ months })).flatMap((month) =>
    daysOf(month.daysInMonth).map((day) => month.with({ day })),
  );
}

function endsLater(day: Temporal.PlainDateTime, duration: Duration, limit: Duration): boolean {
  return Temporal.PlainDateTime.compare(day.add(duration), day.add(limit)) > 0;
}

/** A term of months and days together has a unit of its own. */
function unitOf(duration: Duration): string {
  const { years, months, weeks, days, hours, minutes, seconds } = Temporal.Duration.from(duration);
  if (years + months === 0) return "days";
  return weeks + days + hours + minutes + seconds === 0 ? "months" : duration;
}

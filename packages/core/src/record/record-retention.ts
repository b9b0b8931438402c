import { WhereforeError } from "../errors.ts";
import { problemsIn, words } from "./closed-shape.ts";

/** How long the processing record is kept. */
export interface RecordRetention {
  /** Months, 12 when left out: no fewer than 6, no more than 36. */
  readonly months?: number;
  /** Why it is kept for more than 12 months: an obligation by law, or a risk that nothing else answers. One line. */
  readonly because?: string;
}

const [least, usual, most] = [6, 12, 36];

/**
 * Refuses a retention that the record of accesses should not have.
 *
 * @throws {WhereforeError} `ERR_WHEREFORE_OPTIONS_INVALID` naming the bounds
 * @see CNIL deliberation 2021-122: six months to a year; up to three years where that is justified
 */
export function assertRetention({ months = usual, because }: RecordRetention): void {
  if (!Number.isSafeInteger(months) || months < least || months > most)
    throw invalid(
      `The record is kept for ${least.toString()} to ${most.toString()} months; the usual ${usual.toString()} are taken when nothing is said.`,
    );
  if (months > usual && because === undefined)
    throw invalid(`To keep the record for more than ${usual.toString()} months, say why: give the reason as "because".`);
  if (because !== undefined && problemsIn(because, words(200)).length > 0)
    throw invalid('The reason "because" is one line of at most 200 visible characters.');
}

/** The instant before which entries are no longer kept, ISO 8601: so many calendar months ago in UTC, the last day where the month is shorter. */
export function keptSince({ months = usual }: RecordRetention, now: number): string {
  const then = new Date(now);
  const day = then.getUTCDate();
  then.setUTCDate(1);
  then.setUTCMonth(then.getUTCMonth() - months);
  const lastDay = new Date(Date.UTC(then.getUTCFullYear(), then.getUTCMonth() + 1, 0)).getUTCDate();
  then.setUTCDate(Math.min(day, lastDay));
  return then.toISOString();
}

function invalid(message: string): WhereforeError {
  return new WhereforeError("ERR_WHEREFORE_OPTIONS_INVALID", message);
}

/** How long a decision may take, milliseconds: who asks, whose data it is, and what is known of them. Later means deny. */
const DECISION_LIMIT = 250;

/** How much time a decision has left, milliseconds, by a clock nobody can set. */
export type TimeLeft = () => number;

/**
 * Starts the time of one decision.
 *
 * @param people - on how many it is made: each has a millisecond more
 */
export function decisionStarts(people = 0): TimeLeft {
  const started = performance.now();
  return () => Math.max(0, DECISION_LIMIT + people - (performance.now() - started));
}

/** One row of the table: what was promised, and what was measured. */
export interface Outcome {
  readonly row: number;
  readonly what: string;
  readonly target: string;
  /** In words, or "not measured" with the reason. */
  readonly measured: string;
  readonly met: boolean;
}

/** A row that could not be measured here: it stays in the table, and is not met. */
export function notMeasured(row: number, what: string, target: string, why: string): Outcome {
  return { row, what, target, measured: `not measured: ${why}`, met: false };
}

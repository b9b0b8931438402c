/** What a step counted. A tool that only says yes or no counts as one. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  /** Why something was left out, as one sentence for the reader. */
  readonly skipped?: string;
}

/** One tool of the test run. */
export interface Step {
  readonly title: string;
  readonly run: () => Promise<Tally>;
}

/** The tally of a tool that only says yes (exit code 0) or no. */
export function tallyOfExit(code: number): Tally {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

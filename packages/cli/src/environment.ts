import type { Output } from "./output.ts";

/** Where a command runs: what it may ask of the world around it. */
export interface Environment {
  readonly out: Output;
  /** Absolute path of the working folder. */
  readonly folder: string;
  /** Shows one line that the next one replaces; undefined where nobody watches. */
  readonly progress: ((line: string) => void) | undefined;
  readonly colour: boolean;
  /** Ends what would go on for ever; undefined where nothing could. */
  readonly signal?: AbortSignal;
  /** Milliseconds since some fixed moment. */
  now(): number;
}

/** What a process reports: 0 clean, 1 findings, 2 could not run. */
export type ExitCode = 0 | 1 | 2;

import type { Environment, ExitCode } from "./environment.ts";

/** One command of the command line. */
export interface Command {
  /** The words that call it, for example `"record verify"`. */
  readonly name: string;
  /** What follows the name, for example `"PATHS… [--format text|json|sarif]"`. */
  readonly usage: string;
  readonly summary: string;
  /** Longer help, one line each. */
  readonly details: readonly string[];
  /** @throws {WhereforeError} when it could not run */
  run(args: readonly string[], environment: Environment): Promise<ExitCode>;
}

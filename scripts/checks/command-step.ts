import { execute } from "./execute.ts";
import { tallyOfExit, type Step } from "./step.ts";

/** A step that is one command, passed when it exits with 0. */
export function commandStep(title: string, directory: string, command: readonly string[]): Step {
  return { title, run: async () => tallyOfExit((await execute(command, directory)).code) };
}

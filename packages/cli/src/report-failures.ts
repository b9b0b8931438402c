import type { Failure } from "@wherefore/analyzer";
import type { Environment, ExitCode } from "./environment.ts";
import { relativePath } from "./relative-path.ts";

/** Says on the error output why purposes could not be told; an inventory without them is still written. */
export function reportFailures(failures: readonly Failure[], { out, folder }: Environment): ExitCode {
  for (const { file, range, code, message } of failures)
    out.error(`${relativePath(folder, file)}:${(range.start.line + 1).toString()} ${code}: ${message}\n`);
  return failures.length === 0 ? 0 : 2;
}

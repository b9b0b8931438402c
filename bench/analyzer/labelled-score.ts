import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** Shares of the labelled set that was not tuned on, 0 to 1. */
export interface LabelledScore {
  readonly precision: number;
  readonly recall: number;
  /** Precision of what is reported with high confidence. */
  readonly high: number;
}

/** Scores the analyzer on its held-out labels, from its sources. */
export function labelledScore(): LabelledScore {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ["--no-warnings", "--conditions=@wherefore/source", join(import.meta.dirname, "tools/labelled.mjs")],
    { encoding: "utf8" },
  );
  if (stdout === "") throw new Error(`The labelled set could not be scored: ${stderr.slice(0, 2000)}`);
  return JSON.parse(stdout) as LabelledScore;
}

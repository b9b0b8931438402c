import { WhereforeError } from "@wherefore/core";
import { existsSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { baselineFile, readBaseline, type Baseline } from "./baseline.ts";

/** A baseline and where it stands. */
export interface BaselineOnDisk {
  /** Absolute path. */
  readonly file: string;
  /** Paths in the baseline are relative to it. */
  readonly folder: string;
  readonly text: string;
  readonly baseline: Baseline;
}

/**
 * The baseline a check honours: the one that is named, else `wherefore-baseline.json` of the working folder, if there is one.
 *
 * @param named - what `--baseline` says; `""` when it says nothing, `"none"` for no baseline
 * @throws {WhereforeError} `ERR_WHEREFORE_USAGE` when the named one does not exist, `ERR_WHEREFORE_OPTIONS_INVALID` when it is none
 */
export function baselineOnDisk(named: string, folder: string): BaselineOnDisk | undefined {
  if (named === "none") return undefined;
  const file = resolve(folder, named === "" ? baselineFile : named);
  if (!existsSync(file)) {
    if (named === "") return undefined;
    throw new WhereforeError("ERR_WHEREFORE_USAGE", `${named} does not exist; write it with \`wherefore baseline\`.`);
  }
  const text = readFileSync(file, "utf8");
  return { file, folder: dirname(file), text, baseline: readBaseline(text, named === "" ? baselineFile : named) };
}

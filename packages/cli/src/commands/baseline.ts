import { WhereforeError } from "@wherefore/core";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { baselineFile, baselineText, readBaseline, type Baseline } from "../baseline/baseline.ts";
import { makeBaseline, prunedBaseline } from "../baseline/make-baseline.ts";
import { reportedBy } from "../check-paths.ts";
import type { Command } from "../command.ts";
import type { Environment } from "../environment.ts";
import { readArguments } from "../read-arguments.ts";
import { reportFailures } from "../report-failures.ts";
import { scanPaths } from "../scan-paths.ts";

/** `wherefore baseline`: lists today's findings, so that a check fails only on new ones. */
export const baseline: Command = {
  name: "baseline",
  usage: "PATHS… [--baseline FILE] [--update] [--prune]",
  summary: "Lists today's findings in wherefore-baseline.json, so that check fails only on new ones.",
  details: [
    "Commit the file. A finding is listed by what it is about, not by its line, so edits and moves keep it.",
    "An existing file is left alone: --prune takes out what is gone, --update writes it anew.",
  ],
  run: async (args, environment) => {
    const { positionals, values, flags } = readArguments(args, { baseline: { oneOf: [], otherwise: baselineFile } }, ["update", "prune"]);
    const file = resolve(environment.folder, values.baseline);
    const old = existingBaseline(file, values.baseline);
    if (old !== undefined && !flags.update && !flags.prune)
      throw new WhereforeError(
        "ERR_WHEREFORE_USAGE",
        `${values.baseline} is there already; --prune takes out what is gone, --update writes it anew.`,
      );
    const { report } = await scanPaths(positionals, environment);
    if (report.failures.length > 0) return reportFailures(report.failures, environment);
    const findings = reportedBy(report, "medium");
    const made =
      flags.prune && old !== undefined ? prunedBaseline(old, findings, environment.folder) : makeBaseline(findings, environment.folder);
    writeFileSync(file, baselineText(made));
    say(made, old, values.baseline, environment);
    return 0;
  },
};

function existingBaseline(file: string, name: string): Baseline | undefined {
  return existsSync(file) ? readBaseline(readFileSync(file, "utf8"), name) : undefined;
}

function say({ findings }: Baseline, old: Baseline | undefined, name: string, { out }: Environment): void {
  const before = old === undefined ? "" : ` (${old.findings.length.toString()} before)`;
  out.write(`${name} lists ${findings.length.toString()} findings${before}. Commit it; check fails only on others from now on.\n`);
}

import { baselineOnDisk } from "../baseline/baseline-on-disk.ts";
import { checkResult, exitFor } from "../check-paths.ts";
import type { Command } from "../command.ts";
import type { Format } from "../format/check-result.ts";
import { githubFormat } from "../format/github.ts";
import { jsonFormat } from "../format/json.ts";
import { jsonlFormat } from "../format/jsonl.ts";
import { sarifFormat } from "../format/sarif.ts";
import { textFormat } from "../format/text.ts";
import { readArguments } from "../read-arguments.ts";
import { reportFailures } from "../report-failures.ts";
import { scanPaths, type Scan } from "../scan-paths.ts";
import { watchPaths } from "../watch-paths.ts";

const formats: Readonly<Record<string, Format>> = {
  text: textFormat,
  json: jsonFormat,
  jsonl: jsonlFormat,
  sarif: sarifFormat,
  github: githubFormat,
};

/** `wherefore check`: personal data that no purpose covers, and routes that do not say what for. */
export const check: Command = {
  name: "check",
  usage: "PATHS… [--format text|json|jsonl|sarif|github] [--min-confidence high|medium] [--baseline FILE|none] [--watch]",
  summary: "Finds personal data no purpose covers, and routes that declare none.",
  details: [
    "Reads the source; runs nothing. Exits 0 when clean, 1 on errors and warnings, 2 when it could not run.",
    "Hints, about names that probably mean personal data, do not fail the check; --min-confidence high leaves them out.",
    "Findings that wherefore-baseline.json lists do not fail it either; `wherefore baseline` writes that file.",
    "--watch checks again whenever a file changes, until it is interrupted.",
  ],
  run: async (args, environment) => {
    const { positionals, values, flags } = readArguments(
      args,
      {
        format: { oneOf: Object.keys(formats), otherwise: "text" },
        "min-confidence": { oneOf: ["high", "medium"], otherwise: "medium" },
        baseline: { oneOf: [], otherwise: "" },
      },
      ["watch"],
    );
    const said = (scan: Scan): ReturnType<typeof exitFor> => {
      const baseline = baselineOnDisk(values.baseline, environment.folder);
      const result = checkResult(scan, { minConfidence: values["min-confidence"], baseline }, environment);
      environment.out.write((formats[values.format] ?? textFormat)(result));
      if (values.format === "jsonl") reportFailures(result.failures, environment);
      return exitFor(result);
    };
    const scan = await scanPaths(positionals, environment);
    const code = said(scan);
    return flags.watch ? watchPaths(positionals, { first: { scan, code }, environment, said }) : code;
  },
};

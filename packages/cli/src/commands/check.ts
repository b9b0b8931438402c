import type { Finding } from "@wherefore/analyzer";
import type { Command } from "../command.ts";
import type { ExitCode } from "../environment.ts";
import type { CheckResult, Format } from "../format/check-result.ts";
import { jsonFormat } from "../format/json.ts";
import { sarifFormat } from "../format/sarif.ts";
import { textFormat } from "../format/text.ts";
import { readArguments } from "../read-arguments.ts";
import { scanPaths } from "../scan-paths.ts";

const formats: Readonly<Record<string, Format>> = { text: textFormat, json: jsonFormat, sarif: sarifFormat };

/** `wherefore check`: personal data that no purpose covers, and routes that do not say what for. */
export const check: Command = {
  name: "check",
  usage: "PATHS… [--format text|json|sarif] [--min-confidence high|medium]",
  summary: "Finds personal data no purpose covers, and routes that declare none.",
  details: [
    "Reads the source; runs nothing. Exits 0 when clean, 1 on errors and warnings, 2 when it could not run.",
    "Hints, about names that probably mean personal data, do not fail the check; --min-confidence high leaves them out.",
  ],
  run: async (args, environment) => {
    const { positionals, values } = readArguments(args, {
      format: { oneOf: Object.keys(formats), otherwise: "text" },
      "min-confidence": { oneOf: ["high", "medium"], otherwise: "medium" },
    });
    const { report, seconds } = await scanPaths(positionals, environment);
    const findings = report.findings.filter((finding) => values["min-confidence"] === "medium" || finding.confidence !== "medium");
    const result: CheckResult = {
      report,
      findings,
      failures: report.failures,
      seconds,
      folder: environment.folder,
      colour: environment.colour,
    };
    environment.out.write((formats[values.format] ?? textFormat)(result));
    return exitFor(result);
  },
};

function exitFor({ failures, findings }: CheckResult): ExitCode {
  if (failures.length > 0) return 2;
  return findings.some(fails) ? 1 : 0;
}

function fails({ severity }: Finding): boolean {
  return severity !== "information";
}

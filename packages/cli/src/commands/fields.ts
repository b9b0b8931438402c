import type { Confidence, PersonalField } from "@wherefore/analyzer";
import type { Command } from "../command.ts";
import { readArguments } from "../read-arguments.ts";
import { relativePath } from "../relative-path.ts";
import { scanPaths } from "../scan-paths.ts";
import { reportFailures } from "../report-failures.ts";

const levels: readonly Confidence[] = ["high", "medium", "low"];

/** `wherefore fields`: the inventory of declared personal fields. */
export const fields: Command = {
  name: "fields",
  usage: "PATHS… [--format jsonl] [--min-confidence high|medium|low]",
  summary: "Lists the fields that hold personal data, one JSON object a line.",
  details: ["A row: file, line, container, field, category, confidence, evidence, purposes, source."],
  run: async (args, environment) => {
    const { positionals, values } = readArguments(args, {
      format: { oneOf: ["jsonl"], otherwise: "jsonl" },
      "min-confidence": { oneOf: levels, otherwise: "medium" },
    });
    const { report } = await scanPaths(positionals, environment);
    const wanted = levels.slice(0, levels.indexOf(values["min-confidence"] as Confidence) + 1);
    for (const field of report.fields)
      if (wanted.includes(field.confidence)) environment.out.write(`${JSON.stringify(rowOf(field, environment.folder))}\n`);
    return reportFailures(report.failures, environment);
  },
};

function rowOf(field: PersonalField, folder: string): object {
  const { file, range, container, field: name, category, confidence, evidence, purposes, source } = field;
  return {
    file: relativePath(folder, file),
    line: range.start.line + 1,
    container,
    field: name,
    category,
    confidence,
    evidence,
    purposes,
    source,
  };
}

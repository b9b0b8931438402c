import type { RouteFacts } from "@wherefore/analyzer";
import type { Command } from "../command.ts";
import { readArguments } from "../read-arguments.ts";
import { relativePath } from "../relative-path.ts";
import { reportFailures } from "../report-failures.ts";
import { scanPaths } from "../scan-paths.ts";

/** `wherefore routes`: the inventory of Express routes and the personal data that passes through them. */
export const routes: Command = {
  name: "routes",
  usage: "PATHS… [--format jsonl]",
  summary: "Lists the Express routes with the personal data they read and send, one JSON object a line.",
  details: [
    "A row: file, line, method, path, personal, request, response, handed (to log, recipient or model), purposes,",
    "guard (purpose, no-personal-data, sealed or none).",
  ],
  run: async (args, environment) => {
    const { positionals } = readArguments(args, { format: { oneOf: ["jsonl"], otherwise: "jsonl" } });
    const { report } = await scanPaths(positionals, environment);
    for (const route of report.routes) environment.out.write(`${JSON.stringify(rowOf(route, environment.folder))}\n`);
    return reportFailures(report.failures, environment);
  },
};

function rowOf({ file, range, ...facts }: RouteFacts, folder: string): object {
  const { method, path, personal, request, response, handed, purposes, guard } = facts;
  return {
    file: relativePath(folder, file),
    line: range.start.line + 1,
    method,
    path,
    personal,
    request,
    response,
    handed,
    purposes,
    guard,
  };
}

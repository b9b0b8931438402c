import type { Finding, PersonalField, Report, RouteFacts } from "@wherefore/analyzer";
import { categoryFacts, isCategory, WhereforeError } from "@wherefore/core";
import { resolve } from "node:path";
import { realpathSync } from "node:fs";
import type { Command } from "../command.ts";
import { readArguments } from "../read-arguments.ts";
import { scanPaths } from "../scan-paths.ts";

/** `wherefore explain FILE:LINE`: why the analyzer holds what it holds of a line. */
export const explain: Command = {
  name: "explain",
  usage: "FILE:LINE",
  summary: "Says why a line is believed to hold personal data, and which purposes cover it.",
  details: ["Shows doubtful names too, which check leaves out."],
  run: async (args, environment) => {
    const { positionals } = readArguments(args, {});
    const { file, line } = placeOf(positionals);
    const { report } = await scanPaths([file], environment);
    const path = realpathSync(resolve(environment.folder, file));
    const said = [...fieldsAt(report, path, line), ...routesAt(report, path, line), ...findingsAt(report, path, line)];
    environment.out.write(
      said.length === 0 ? `Nothing about personal data is known of ${file}:${line.toString()}.\n` : `${said.join("\n\n")}\n`,
    );
    return 0;
  },
};

function placeOf(positionals: readonly string[]): { readonly file: string; readonly line: number } {
  const [, file, line] = /^(.+?):(\d+)(?::\d+)?$/.exec(positionals[0] ?? "") ?? [];
  if (file === undefined || line === undefined)
    throw new WhereforeError("ERR_WHEREFORE_USAGE", "Name a file and a line, for example: wherefore explain src/user.ts:12");
  return { file, line: Number(line) };
}

function isAt(path: string, line: number): (place: PersonalField | RouteFacts | Finding) => boolean {
  return ({ file, range }) => file === path && range.start.line + 1 === line;
}

function fieldsAt({ fields }: Report, path: string, line: number): string[] {
  return fields.filter(isAt(path, line)).map((field) => {
    const label = isCategory(field.category) ? categoryFacts(field.category).label.en : "not a known category";
    const covered = field.purposes.length === 0 ? "no purpose" : field.purposes.join(", ");
    const how = field.source === "marked" ? "marked by its author" : `${field.confidence} confidence`;
    return [
      `${field.container}.${field.field}: ${field.category} (${label}), ${how}`,
      ...field.evidence.map((clause) => `  ${clause}`),
      `  covered by: ${covered}`,
    ].join("\n");
  });
}

function routesAt({ routes }: Report, path: string, line: number): string[] {
  return routes.filter(isAt(path, line)).map((route) => {
    const read = route.request.map(({ field, in: part, category }) => `  reads ${part}.${field}: ${category}`);
    const sent = route.response.map(({ field, category }) => `  sends ${field}: ${category}`);
    return [`${route.method} ${route.path}`, ...read, ...sent, `  declared: ${declared(route)}`].join("\n");
  });
}

function declared({ guard, purposes }: RouteFacts): string {
  if (guard === "purpose") return purposes.length === 0 ? "yes" : `purpose ${purposes.join(", ")}`;
  return guard === "no-personal-data" ? "no personal data" : "nothing";
}

function findingsAt({ findings }: Report, path: string, line: number): string[] {
  return findings.filter(isAt(path, line)).map(({ severity, rule, message }) => `${severity} ${rule}: ${message}`);
}

import { compilePolicy, WhereforeError } from "@wherefore/core";
import type { ShadowReport } from "@wherefore/express-middleware";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, extname, join, resolve } from "node:path";
import type { Command } from "../command.ts";
import type { Environment } from "../environment.ts";
import { readArguments } from "../read-arguments.ts";
import { readPolicyFile } from "../read-policy-file.ts";
import { relativePath } from "../relative-path.ts";
import { draftDeclarations, isUndeclared } from "../shadow/draft-declarations.ts";
import { isChanged, shadowAsText } from "../shadow/shadow-as-text.ts";

const USUAL = ".wherefore/shadow.json";
const DRAFT = "declarations.draft";

/** `wherefore shadow-report`: what a guard in shadow would have denied or removed, and drafts of what is not declared. */
export const shadowReport: Command = {
  name: "shadow-report",
  usage: "[FILE] [--format text|json] [--policy FILE] [--write]",
  summary: "Tells what a guard in shadow would have denied, and drafts declarations.",
  details: [
    `FILE is what the guard keeps with learn: "${USUAL}", the default.`,
    `--write puts ${DRAFT}.ts (or .js) beside the policy, which wherefore.json or --policy names; a file that is there is not touched.`,
    "Exits 1 while anything would change.",
  ],
  run: async (args, environment) => {
    const { positionals, values, flags } = readArguments(
      args,
      { format: { oneOf: ["text", "json"], otherwise: "text" }, policy: { oneOf: [], otherwise: "" } },
      ["write"],
    );
    const report = await read(resolve(environment.folder, positionals[0] ?? USUAL), positionals[0] ?? USUAL);
    environment.out.write(values.format === "json" ? `${JSON.stringify(report, undefined, 2)}\n` : shadowAsText(report));
    if (flags.write) write(report, policyFile(values.policy, environment), environment);
    return report.routes.some(isChanged) || report.cookies.length > 0 ? 1 : 0;
  },
};

async function read(path: string, named: string): Promise<ShadowReport> {
  const hint = `start the guard with enforcement: "shadow" and learn: "${USUAL}", and use the application for a while`;
  if (!existsSync(path)) throw new WhereforeError("ERR_WHEREFORE_USAGE", `${named} does not exist; ${hint}.`);
  // Only this command needs the guard.
  const { shadowReportIn } = await import("@wherefore/express-middleware");
  const report = shadowReportIn(readFileSync(path, "utf8"));
  if (report === undefined) throw new WhereforeError("ERR_WHEREFORE_USAGE", `${named} is none that a guard in shadow keeps; ${hint}.`);
  return report;
}

function policyFile(named: string, { folder }: Environment): string {
  if (named !== "") return resolve(folder, named);
  const settings = join(folder, "wherefore.json");
  const { policy } = existsSync(settings) ? (JSON.parse(readFileSync(settings, "utf8")) as { policy?: unknown }) : {};
  if (typeof policy === "string") return resolve(folder, policy);
  throw new WhereforeError("ERR_WHEREFORE_USAGE", "Which policy? Name it in wherefore.json, or with --policy FILE.");
}

function write(report: ShadowReport, policy: string, { folder, out }: Environment): void {
  const extension = extname(policy);
  const path = join(dirname(policy), `${DRAFT}${extension}`);
  if (!report.routes.some(isUndeclared)) {
    out.write("Every route that answered is declared: there is nothing to draft.\n");
    return;
  }
  if (existsSync(path))
    throw new WhereforeError("ERR_WHEREFORE_USAGE", `${relativePath(folder, path)} is there already; take it away first.`);
  writeFileSync(path, draftDeclarations(report.routes, compilePolicy(readPolicyFile(policy, folder)), extension), { flag: "wx" });
  out.write(`Drafted ${relativePath(folder, path)}: read every line of it.\n`);
}

import { openProject } from "@wherefore/analyzer";
import { WhereforeError } from "@wherefore/core";
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Command } from "../command.ts";
import type { Environment } from "../environment.ts";
import { draftIntegration, type Integration } from "../init/draft-integration.ts";
import { registrarsOf } from "../init/draft-settings.ts";
import type { DraftedFile } from "../init/drafted-file.ts";
import { survey, type Survey } from "../init/survey.ts";
import { unifiedDiff } from "../init/unified-diff.ts";
import { readArguments } from "../read-arguments.ts";
import { relativePath } from "../relative-path.ts";

/** `wherefore init`: drafts a policy and a guard in shadow for an existing application. */
export const init: Command = {
  name: "init",
  usage: "[FOLDER] [--write]",
  summary: "Drafts a policy from what an Express application holds, and puts a guard in shadow on it.",
  details: [
    "Shows what it would write; --write writes it. New files only, and two lines in the file that makes the application:",
    "nothing is ever taken out or written over. In shadow the guard decides and records, and changes no answer.",
  ],
  run: async (args, environment) => {
    const { positionals, flags } = readArguments(args, {}, ["write"]);
    const folder = realFolder(resolve(environment.folder, positionals[0] ?? "."), positionals[0] ?? ".");
    const report = await openProject({ root: folder }).scan();
    const seen = survey(folder, report);
    const integration = draftIntegration(seen);
    environment.out.write(`${said(seen, integration, environment)}\n`);
    if (flags.write) for (const file of integration.files) write(file);
    environment.out.write(`\n${nextSteps(seen, flags.write, integration.files.length)}\n`);
    return 0;
  },
};

function realFolder(path: string, named: string): string {
  if (!existsSync(path)) throw new WhereforeError("ERR_WHEREFORE_USAGE", `${named} does not exist.`);
  return realpathSync(path);
}

/** A new file is only made where there is none, even if one appeared since the draft; a known one only when it is still the same. */
function write({ path, before, after }: DraftedFile): void {
  if (before !== undefined && readFileSync(path, "utf8") !== before)
    throw new WhereforeError("ERR_WHEREFORE_USAGE", `${path} changed meanwhile; try again.`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, after, before === undefined ? { flag: "wx" } : {});
}

function said(seen: Survey, { files, notes }: Integration, { folder }: Environment): string {
  const { report, vendors } = seen;
  const personal = report.fields.filter(({ confidence }) => confidence !== "low");
  const counts = [
    `${personal.length.toString()} personal fields, ${report.models.length.toString()} stored models, ${report.routes.length.toString()} routes, ${vendors.length.toString()} recipients by their packages`,
    ...registrarsOf(seen).map((name) => `${name} registers most routes: it is named in wherefore.json`),
    ...report.sessions.map(({ library, name }) => `the cookie ${name} of ${library} is registered as exempt`),
  ];
  return [
    ...counts,
    "",
    ...files.map((file) => unifiedDiff(file, folder)),
    ...notes.map((note) => `note: ${note.replace(folder, ".")}`),
  ].join("\n");
}

function nextSteps(seen: Survey, written: boolean, count: number): string {
  if (count === 0) return "There is nothing to write.";
  const packages = ["@wherefore/core", "@wherefore/express-middleware", "@wherefore/store"].filter(
    (name) => !seen.manifest.dependencies.includes(name),
  );
  const install = packages.length === 0 ? "" : `npm install ${packages.join(" ")}`;
  const policy = relativePath(seen.root, seen.folder);
  if (!written) return `Nothing was written. Write it with: wherefore init --write${install === "" ? "" : `\nand then: ${install}`}`;
  return [
    `${count.toString()} files written.`,
    ...(install === "" ? [] : [`Next: ${install}`]),
    `Then decide what the draft leaves open: wherefore policy lint ${policy}/policy.*`,
    "Keep .wherefore/ out of version control.",
  ].join("\n");
}

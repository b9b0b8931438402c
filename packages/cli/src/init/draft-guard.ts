import { closing, exporting, importing } from "./code.ts";
import { importPath, type Survey } from "./survey.ts";
import { join } from "node:path";

/** The declarations routes will use, bound to the policy. */
export function draftDeclarations(survey: Survey): string {
  return [
    importing(["wherefore"], "@wherefore/express-middleware", survey),
    importing(["policy"], importPath(survey, join(survey.folder, "policy.ts")), survey),
    "",
    "/** What routes declare themselves with: privacy.purpose(…), privacy.noPersonalData(…). */",
    `${exporting("privacy", survey)} wherefore(policy)${closing(survey)}`,
    "",
  ].join("\n");
}

/** The running guard, in shadow: it decides and records, and changes nothing on the wire. */
export function draftGuard(survey: Survey): string {
  return [
    ...(survey.isModule || survey.isTypeScript ? ['import { mkdirSync } from "node:fs";'] : ['const { mkdirSync } = require("node:fs");']),
    importing(["openStore"], "@wherefore/store", survey),
    importing(["privacy"], importPath(survey, join(survey.folder, "privacy.ts")), survey),
    "",
    'mkdirSync(".wherefore", { recursive: true, mode: 0o700 });',
    "",
    ...(survey.isModule ? started(survey) : startedLater(survey)),
    "",
  ].join("\n");
}

function started(survey: Survey): string[] {
  return [
    "/** Below sessions and body parsers, above the routes. In shadow it changes nothing: `npx wherefore shadow-report` tells what it saw. */",
    `${exporting("guard", survey)} privacy.start({`,
    '  store: await openStore(".wherefore/record.db"),',
    ...optionsOf(survey, "  "),
    `})${closing(survey)}`,
  ];
}

/** CommonJS cannot wait at the top of a file: requests wait until the store is open. */
function startedLater(survey: Survey): string[] {
  const typed = survey.isTypeScript;
  const parameters = typed ? "(request: Request, response: Response, next: NextFunction): void" : "(request, response, next)";
  return [
    ...(typed ? ['import type { NextFunction, Request, Response } from "express";', ""] : []),
    'const started = openStore(".wherefore/record.db").then((store) =>',
    "  privacy.start({",
    "    store,",
    ...optionsOf(survey, "    "),
    "  }),",
    ");",
    "",
    "/** Below sessions and body parsers, above the routes. In shadow it changes nothing: `npx wherefore shadow-report` tells what it saw. */",
    `${exporting("guard", survey)} ${parameters} => {`,
    "  started.then((guard) => guard(request, response, next), next);",
    `}${closing(survey)}`,
  ];
}

function optionsOf(survey: Survey, indent: string): string[] {
  return [
    `${indent}dataSubject: ${dataSubjectOf(survey)},`,
    `${indent}enforcement: "shadow",`,
    `${indent}learn: ".wherefore/shadow.json",`,
  ];
}

/** How the application names its caller, as far as its own code tells. */
function dataSubjectOf({ application, isTypeScript, report }: Survey): string {
  const text = `${application?.text ?? ""}\n${report.sessions.length > 0 ? "session" : ""}`;
  if (/\breq(?:uest)?\.auth\b/.test(text)) return callerIn("auth", isTypeScript);
  if (/\breq(?:uest)?\.session\.userId\b/.test(text) || (report.sessions.length > 0 && !/passport/.test(text)))
    return isTypeScript ? "(req) => (req as { session?: { userId?: unknown } }).session?.userId" : "(req) => req.session?.userId";
  return callerIn("user", isTypeScript);
}

function callerIn(member: string, isTypeScript: boolean): string {
  return isTypeScript ? `(req) => (req as { ${member}?: { id?: unknown } }).${member}?.id` : `(req) => req.${member}?.id`;
}

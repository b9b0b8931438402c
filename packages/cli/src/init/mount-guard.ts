import type { DraftedFile } from "./drafted-file.ts";
import { importing } from "./code.ts";
import { importPath, type Survey } from "./survey.ts";
import { dirname, join } from "node:path";

/** Puts the guard on the application: an import, and one line before the first route. Undefined where no place is known. */
export function mountGuard(survey: Survey): DraftedFile | undefined {
  const { application } = survey;
  if (application?.firstRegistration === undefined || application.isGuarded) return undefined;
  const lines = application.text.split("\n");
  const { line } = application.firstRegistration.start;
  const indent = /^\s*/.exec(lines[line] ?? "")?.[0] ?? "";
  const end = (lines[line] ?? "").endsWith("\r") ? "\r" : "";
  const guard = importing(["guard"], importPath({ ...survey, folder: dirname(application.file) }, join(survey.folder, "guard.ts")), survey);
  const after = lastImport(lines);
  const mounted = `${indent}${application.name}.use(guard);${end}`;
  const text = [...lines.slice(0, after), `${guard}${end}`, ...lines.slice(after, line), mounted, ...lines.slice(line)];
  return { path: application.file, before: application.text, after: text.join("\n") };
}

/** The line after the last import or require at the top of a file. */
function lastImport(lines: readonly string[]): number {
  let last = 0;
  let isInside = false;
  for (const [index, line] of lines.entries()) {
    const begins = /^(?:import\b|(?:const|let|var)\s.*=\s*require\()/.test(line);
    if (begins || isInside) {
      isInside = /^import\b/.test(line) || isInside ? !/["'];?\s*$/.test(line) : false;
      if (!isInside) last = index + 1;
    }
  }
  return last;
}

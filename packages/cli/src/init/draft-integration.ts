import { existsSync } from "node:fs";
import { join } from "node:path";
import { extensionOf } from "./code.ts";
import { draftFields } from "./draft-fields.ts";
import { draftDeclarations, draftGuard } from "./draft-guard.ts";
import { draftPolicy } from "./draft-policy.ts";
import { draftSettings, settingsFile } from "./draft-settings.ts";
import type { DraftedFile } from "./drafted-file.ts";
import { mountGuard } from "./mount-guard.ts";
import type { Survey } from "./survey.ts";

/** Everything that would be written, and what a person has to know besides. */
export interface Integration {
  readonly files: readonly DraftedFile[];
  readonly notes: readonly string[];
}

/** Drafts the smallest integration that runs: a policy, maps, a guard in shadow, one line in the application. Nothing is written. */
export function draftIntegration(survey: Survey): Integration {
  const { folder } = survey;
  const ending = extensionOf(survey);
  const policyFile = join(folder, `policy${ending}`);
  const fields = draftFields(survey);
  const made = [
    fresh(policyFile, draftPolicy(survey)),
    fresh(join(folder, `privacy${ending}`), draftDeclarations(survey)),
    fresh(join(folder, `guard${ending}`), draftGuard(survey)),
    ...(fields.text === undefined ? [] : [fresh(join(folder, `fields${ending}`), fields.text)]),
    fresh(settingsFile(survey), draftSettings(survey, policyFile)),
  ];
  const mounted = mountGuard(survey);
  const there = made.filter(({ path }) => existsSync(path));
  return {
    files: [...made.filter(({ path }) => !existsSync(path)), ...(mounted === undefined ? [] : [mounted])],
    notes: [
      ...there.map(({ path }) => `${path} is there already and is left as it is`),
      ...fields.leftOut.map((reason) => `no map for ${reason}`),
      ...(mounted === undefined ? [placeNote(survey)] : []),
    ],
  };
}

function fresh(path: string, after: string): DraftedFile {
  return { path, before: undefined, after };
}

function placeNote({ application }: Survey): string {
  if (application === undefined) return "no Express application was found; put app.use(guard) below the body parsers and above the routes";
  return application.isGuarded
    ? "the application has a guard already"
    : `no route is registered in the file that makes the application; put ${application.name}.use(guard) above the first`;
}

import { join, relative } from "node:path";
import type { Survey } from "./survey.ts";

/** A function registers most routes when it does so more often than all others, and more than a handful of times. */
const fewest = 3;

/** The `wherefore.json` of a project: where its policy is, and which function of its own registers its routes. */
export function draftSettings(survey: Survey, policyFile: string): string {
  const path = relative(survey.root, policyFile).split("\\").join("/");
  const registrars = registrarsOf(survey);
  return `${JSON.stringify({ policy: `./${path}`, ...(registrars.length === 0 ? {} : { registrars }) }, undefined, 2)}\n`;
}

/** Where the settings go. */
export function settingsFile({ root }: Survey): string {
  return join(root, "wherefore.json");
}

/** The application's own functions that register most of its routes. */
export function registrarsOf({ report }: Survey): readonly string[] {
  const [first] = report.registrars;
  if (first === undefined || first.times < fewest || first.times < report.routes.length) return [];
  return [first.name];
}

import { nativeParse } from "../src/host/native-parse.ts";
import type { Confidence } from "../src/finding.ts";
import type { PersonalField } from "../src/personal-field.ts";
import { openProjectOn } from "../src/project/open-project.ts";
import type { ParseSync } from "../src/syntax/parse.ts";
import type { Label, LabelledFile } from "./labelled-file.ts";
import { added, nothingCounted, type Tally } from "./tally.ts";

/** What became of one line: a label, and what the analyzer reported there. */
export interface Outcome {
  readonly file: LabelledFile;
  readonly line: number;
  /** Undefined where a field was reported on a line nobody labelled. */
  readonly label: Label | undefined;
  readonly reported: readonly PersonalField[];
}

export const confidences: readonly Confidence[] = ["high", "medium", "low"];

/** Analyses each file by itself and lays what is found beside the labels. */
export async function outcomesOf(files: readonly LabelledFile[], parse: ParseSync = nativeParse): Promise<Outcome[]> {
  return (await Promise.all(files.map(async (file) => outcomesOfFile(file, await fieldsOf(file, parse))))).flat();
}

async function fieldsOf(file: LabelledFile, parse: ParseSync): Promise<readonly PersonalField[]> {
  const path = `/evaluation/${file.name}`;
  const project = openProjectOn("/evaluation", {
    parse,
    resolve: () => undefined,
    readText: (asked) => (asked === path ? { text: file.text } : { reason: "it does not exist" }),
    listFiles: () => [path],
  });
  return (await project.scan()).fields;
}

function outcomesOfFile(file: LabelledFile, fields: readonly PersonalField[]): Outcome[] {
  const lines = new Set([...file.labels.map(({ line }) => line), ...fields.map(({ range }) => range.start.line)]);
  return [...lines].map((line) => ({
    file,
    line,
    label: file.labels.find((label) => label.line === line),
    reported: fields.filter(({ range }) => range.start.line === line),
  }));
}

/**
 * Counts outcomes.
 *
 * @param least - the lowest confidence that counts as reported
 */
export function tallyOf(outcomes: readonly Outcome[], least: Confidence): Tally {
  const counted = confidences.slice(0, confidences.indexOf(least) + 1);
  return outcomes.map((outcome) => tallyOfOne(outcome, counted)).reduce(added, nothingCounted);
}

function tallyOfOne({ label, reported }: Outcome, counted: readonly Confidence[]): Tally {
  const heard = reported.filter(({ confidence }) => counted.includes(confidence));
  if (label?.disputed === true) return nothingCounted;
  if (label === undefined || label.categories.length === 0) return { ...nothingCounted, wrong: heard.length > 0 ? 1 : 0 };
  if (heard.length === 0) return { ...nothingCounted, missed: 1 };
  const named = heard.some(({ category }) => label.categories.includes(category));
  return { ...nothingCounted, found: 1, named: named ? 1 : 0 };
}

import { fieldMarksIn, type FieldMarks, type MarkElsewhere } from "../fields/field-marks.ts";
import { Definitions } from "../symbols/definition.ts";
import type { Sources } from "../symbols/sources.ts";
import { Values } from "../values/values.ts";
import { declaredTablesIn, type DeclaredTable } from "./declared-tables.ts";
import { mountsIn, type GuardUse, type Mount } from "./mounts.ts";
import { policiesIn, type PolicySite } from "./policies.ts";

/** What one file says that other files need to know. */
export interface Landmarks {
  readonly policies: readonly PolicySite[];
  /** Policies this file hands to `wherefore(policy)`. */
  readonly handed: readonly PolicySite[];
  readonly marks: readonly MarkElsewhere[];
  readonly mounts: readonly Mount[];
  readonly guards: readonly GuardUse[];
  readonly declared: readonly DeclaredTable[];
}

export const noLandmarks: Landmarks = { policies: [], handed: [], marks: [], mounts: [], guards: [], declared: [] };

const telling = /\b(?:definePolicy|wherefore|fieldsOf)\b|\.use\(|\.declare\(/;

/** Tells from the text alone whether a file can have landmarks; most have none and are not parsed for them. */
export function mayHaveLandmarks(text: string): boolean {
  return telling.test(text);
}

/** Reads the landmarks of a file. */
export function landmarksOf(path: string, sources: Sources): Landmarks {
  const file = sources.file(path);
  if (file === undefined) return noLandmarks;
  const values = new Values(new Definitions(sources));
  const marks: FieldMarks = fieldMarksIn(file, values);
  return { ...policiesIn(file, values), marks: marks.elsewhere, ...mountsIn(file, values), declared: declaredTablesIn(file, values) };
}

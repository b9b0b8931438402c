import type { FieldMarks } from "../fields/field-marks.ts";
import type { Judge } from "../fields/judge.ts";
import type { DeclaredField } from "../sources/declared-field.ts";
import type { Mark, StatedCategory } from "../sources/mark.ts";
import type { Range } from "../source-range.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import { ownerKey } from "./owner-key.ts";

/** What an author says of a field, wherever it is said. */
export interface StatedField {
  /** What declarations of the same kind of thing share. */
  readonly owner: string;
  readonly container: string;
  readonly field: string;
  /** Empty when it is said not to be personal. */
  readonly categories: readonly string[];
  readonly file: string;
  readonly range: Range;
  /** The word that states the category. */
  readonly span: StatedCategory["span"] | undefined;
}

/** The marks a file puts on fields: in place, and in its maps. */
export function statedFieldsIn(file: SourceFile, judge: Judge, marks: FieldMarks): StatedField[] {
  const inPlace = [...judge.fieldsOf(file).values()].flatMap((field) => statedBy(field, judge.markOn(field)));
  return [...inPlace, ...marks.own.flatMap(({ field, mark }) => statedBy(field, mark))];
}

function statedBy(field: DeclaredField, mark: Mark | undefined): StatedField[] {
  if (mark === undefined || mark.says === "data-subject-id") return [];
  const categories = mark.says === "personal" ? mark.categories : [];
  const [first] = categories.filter((one) => one.file === field.file);
  return [
    {
      owner: ownerKey(field.container),
      container: field.container,
      field: field.name,
      categories: categories.map(({ text }) => text),
      file: field.file.path,
      range: field.file.rangeOf(field.key),
      span: first === undefined ? undefined : { start: first.span.start, end: first.span.end },
    },
  ];
}

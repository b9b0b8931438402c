import { declaredFields } from "../sources/declared-fields.ts";
import type { DeclaredField } from "../sources/declared-field.ts";
import { fieldMapsIn, type FieldMapSource, type MapRow } from "../sources/fields-of.ts";
import type { Mark } from "../sources/mark.ts";
import { staticTexts } from "../symbols/static-text.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import { staticName } from "../syntax/static-name.ts";
import { plainExpression } from "../syntax/plain-expression.ts";
import type { Evaluator } from "../values/evaluator.ts";
import { isOurName } from "../values/our-names.ts";
import { membersOf } from "../values/property.ts";
import { elementOf, type Member, type ValueType } from "../values/value-type.ts";

/** A mark that stands in a field map and speaks of a field declared elsewhere. */
export interface MarkElsewhere {
  /** Where the field is declared: file and offset of its key. */
  readonly file: string;
  readonly key: number;
  readonly mark: Mark;
}

/** What the field maps of one file say: of fields of the project, and of fields declared nowhere the analyzer reads. */
export interface FieldMarks {
  readonly elsewhere: readonly MarkElsewhere[];
  readonly own: readonly { readonly field: DeclaredField; readonly mark: Mark }[];
}

/** Reads the `fieldsOf<T>()({ … })` maps of a file and finds the fields they speak of. */
export function fieldMarksIn(file: SourceFile, evaluator: Evaluator): FieldMarks {
  const elsewhere: MarkElsewhere[] = [];
  const own: { field: DeclaredField; mark: Mark }[] = [];
  for (const map of fieldMapsIn(file, evaluator)) {
    const type = evaluator.annotation(map.type, file);
    for (const row of map.rows) {
      const mark = markOf(row, file, evaluator);
      const declared = declaredBy(type, row.path, evaluator);
      if (mark === undefined) continue;
      if (declared === undefined) own.push({ field: fieldOfRow(row, map, file), mark });
      else elsewhere.push({ ...declared, mark });
    }
  }
  return { elsewhere, own };
}

function markOf(row: MapRow, file: SourceFile, evaluator: Evaluator): Mark | undefined {
  const value = plainExpression(row.value);
  if (isOurName(value, file, evaluator, "notPersonal")) return { says: "not-personal" };
  if (value.type === "CallExpression" && isOurName(value.callee, file, evaluator, "dataSubjectId")) return { says: "data-subject-id" };
  const stated = value.type === "CallExpression" ? value.arguments.at(isOurName(value.callee, file, evaluator, "of") ? 1 : 0) : value;
  const categories = staticTexts(stated, file, evaluator.definitions).map(({ text, node, file: home }) => ({
    text,
    file: home,
    span: node,
  }));
  return categories.length === 0 ? undefined : { says: "personal", categories, by: "fieldsOf()" };
}

function declaredBy(type: ValueType, path: readonly string[], evaluator: Evaluator): { file: string; key: number } | undefined {
  let at = type;
  let member: Member | undefined;
  for (const name of path) {
    const whole = elementOf(at);
    member = membersOf(whole.is === "unknown" ? at : whole, evaluator).get(name);
    if (member === undefined) return undefined;
    at = member.type();
  }
  const declared = member?.declared;
  if (declared === undefined) return undefined;
  const isField = declaredFields(declared.file, evaluator).some((field) => field.key === declared.key);
  return isField ? { file: declared.file.path, key: declared.key.start } : undefined;
}

function fieldOfRow(row: MapRow, map: FieldMapSource, file: SourceFile): DeclaredField {
  const container = [nameOfType(map, file), ...row.path.slice(0, -1)].join(".");
  return {
    name: row.path.at(-1) ?? "",
    container,
    style: "fields",
    file,
    key: row.key,
    member: row.member,
    owner: map.call,
    value: row.value,
    siblings: [],
  };
}

function nameOfType(map: FieldMapSource, file: SourceFile): string {
  if (map.type.type === "TSTypeReference") return file.text.slice(map.type.typeName.start, map.type.typeName.end);
  const declarator = map.call.parent;
  return declarator?.type === "VariableDeclarator" ? (staticName(declarator.id) ?? "fields") : "fields";
}

import { classifyField } from "../lexicon/classify-field.ts";
import { matchName } from "../lexicon/match-name.ts";
import { declaredFields } from "../sources/declared-fields.ts";
import type { DeclaredField } from "../sources/declared-field.ts";
import { jsdocMark } from "../sources/jsdoc-mark.ts";
import type { Mark } from "../sources/mark.ts";
import { zodFormat, zodMark } from "../sources/zod-mark.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import type { Evaluator } from "../values/evaluator.ts";
import { kindOf, type DeclaredAt, type ValueType } from "../values/value-type.ts";
import type { Judgement } from "./judgement.ts";

/** Finds the mark a field map of another file puts on a declared field. */
export type MarkFrom = (file: string, key: number) => Mark | undefined;

/** Judges declared fields: what their authors say of them comes first, what their names say second. */
export class Judge {
  readonly #evaluator: Evaluator;
  readonly #markFrom: MarkFrom;
  readonly #fields = new WeakMap<SourceFile, ReadonlyMap<number, DeclaredField>>();
  readonly #judged = new WeakMap<DeclaredField, readonly Judgement[]>();

  constructor(evaluator: Evaluator, markFrom: MarkFrom) {
    this.#evaluator = evaluator;
    this.#markFrom = markFrom;
  }

  /** The fields a file declares, by the offset of their key. */
  fieldsOf(file: SourceFile): ReadonlyMap<number, DeclaredField> {
    const known = this.#fields.get(file);
    if (known !== undefined) return known;
    const fields = new Map(declaredFields(file, this.#evaluator).map((field) => [field.key.start, field]));
    this.#fields.set(file, fields);
    return fields;
  }

  /** What the field declared at a place holds. */
  at(declared: DeclaredAt): readonly Judgement[] {
    const field = this.fieldsOf(declared.file).get(declared.key.start);
    return field === undefined ? [] : this.of(field);
  }

  /** What a field holds: nothing personal, one category, or the several its mark states. */
  of(field: DeclaredField): readonly Judgement[] {
    const known = this.#judged.get(field);
    if (known !== undefined) return known;
    const judged = this.#judge(field);
    this.#judged.set(field, judged);
    return judged;
  }

  #judge(field: DeclaredField): readonly Judgement[] {
    const mark = this.markOn(field);
    return mark === undefined ? this.byName(field) : judgementsOf(mark);
  }

  /** What its author says of a field. */
  markOn(field: DeclaredField): Mark | undefined {
    const inPlace = field.style === "zod" && field.value !== undefined ? zodMark(field.value, field.file, this.#evaluator) : undefined;
    return inPlace ?? this.#markFrom(field.file.path, field.key.start) ?? jsdocMark(field);
  }

  /** What the name of a field says, whatever its author does. */
  byName(field: DeclaredField): readonly Judgement[] {
    const format = field.style === "zod" && field.value !== undefined ? zodFormat(field.value, field.file, this.#evaluator) : undefined;
    if (format === undefined && matchName(field.name).length === 0 && !/^_?(?:id|uuid|uid|guid)$/i.test(field.name)) return [];
    const type = this.#typeOf(field);
    const reference = referenceOf(field, type);
    const found = classifyField({
      name: field.name,
      container: field.container,
      kind: kindOf(type),
      siblings: field.siblings,
      inView: /\.[jt]sx$/.test(field.file.path),
      ...(reference === undefined ? {} : { reference }),
      ...(format === undefined ? {} : { format }),
    });
    return found === undefined ? [] : [{ ...found, source: "name" }];
  }

  #typeOf(field: DeclaredField): ValueType {
    if (field.value === undefined) return { is: "unknown" };
    return isType(field) ? this.#evaluator.annotation(field.value, field.file) : this.#evaluator.expression(field.value, field.file);
  }
}

/** What a mark says, as judgements: an author's word is certain. */
export function judgementsOf(mark: Mark): readonly Judgement[] {
  if (mark.says === "not-personal") return [];
  if (mark.says === "data-subject-id")
    return [{ category: "identifier.user_id", confidence: "high", evidence: ["marked by dataSubjectId()"], source: "marked" }];
  return mark.categories.map((stated) => ({
    category: stated.text,
    confidence: "high",
    evidence: [`marked by ${mark.by}`],
    source: "marked",
    stated,
  }));
}

function isType(field: DeclaredField): boolean {
  return field.style !== "zod" && field.value?.type.startsWith("TS") === true && !field.value.type.endsWith("Expression");
}

function referenceOf(field: DeclaredField, type: ValueType): string | undefined {
  if (type.is === "unknown") return type.reference;
  if (field.value?.type === "TSTypeReference" && field.value.typeName.type === "Identifier") return field.value.typeName.name;
  return field.value?.type === "Identifier" ? field.value.name : undefined;
}

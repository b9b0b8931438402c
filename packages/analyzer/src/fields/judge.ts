import type { BuiltInCategory } from "@wherefore/core";
import { classifyField } from "../lexicon/classify-field.ts";
import { Dictionary } from "../lexicon/dictionary.ts";
import { Lexicon } from "../lexicon/lexicon.ts";
import { mayMean } from "../lexicon/may-mean.ts";
import type { ValueKind } from "../lexicon/value-kind.ts";
import { declaredFields } from "../sources/declared-fields.ts";
import type { DeclarationStyle, DeclaredField } from "../sources/declared-field.ts";
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
  readonly #dictionary: Dictionary;
  readonly #lexicon = new Lexicon();
  readonly #fields = new WeakMap<SourceFile, ReadonlyMap<number, DeclaredField>>();
  readonly #judged = new WeakMap<DeclaredField, readonly Judgement[]>();

  /** @param dictionary - what words of the application mean */
  constructor(evaluator: Evaluator, markFrom: MarkFrom, dictionary: Dictionary = new Dictionary()) {
    this.#evaluator = evaluator;
    this.#markFrom = markFrom;
    this.#dictionary = dictionary;
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
    return field.mark ?? inPlace ?? this.#markFrom(field.file.path, field.key.start) ?? jsdocMark(field);
  }

  /** What the name of a field says, whatever its author does. */
  byName(field: DeclaredField): readonly Judgement[] {
    const said = this.#dictionary.meaningOf(field.container, field.name);
    if (said !== undefined) return said.category === undefined ? [] : [byDictionary(said.category)];
    const format = this.#formatOf(field);
    const refersTo = field.stated?.refersTo;
    if (format === undefined && refersTo === undefined && !mayMean(field, this.#lexicon)) return [];
    const type = this.#typeOf(field);
    const reference = field.stated?.reference ?? referenceOf(field, type);
    const found = classifyField(
      {
        name: field.name,
        container: field.container,
        kind: kindSaid(field, type),
        siblings: field.siblings,
        inView: /\.[jt]sx$/.test(field.file.path),
        ...(reference === undefined ? {} : { reference }),
        ...(format === undefined ? {} : { format }),
        ...(refersTo === undefined ? {} : { refersTo }),
      },
      this.#lexicon,
    );
    return found === undefined ? [] : [{ ...found, source: "name" }];
  }

  /** What the values of a field are. */
  kindOf(field: DeclaredField): ValueKind {
    return kindSaid(field, this.#typeOf(field));
  }

  #formatOf({ style, value, file, stated }: DeclaredField): BuiltInCategory | undefined {
    return style === "zod" && value !== undefined ? zodFormat(value, file, this.#evaluator) : stated?.format;
  }

  #typeOf(field: DeclaredField): ValueType {
    if (field.value === undefined || readsItself.has(field.style)) return { is: "unknown" };
    return isType(field) ? this.#evaluator.annotation(field.value, field.file) : this.#evaluator.expression(field.value, field.file);
  }
}

function byDictionary(category: string): Judgement {
  return { category, confidence: "high", evidence: ["the dictionary of wherefore.json says so"], source: "name" };
}

/** Syntaxes whose values the evaluation does not know: what they say stands in `stated`. */
const readsItself: ReadonlySet<DeclarationStyle> = new Set<DeclarationStyle>([
  "yup",
  "joi",
  "valibot",
  "typebox",
  "drizzle",
  "mongoose",
  "sequelize",
]);

/** A type in TypeScript says most; where there is none, what the declaration says in its own words. */
function kindSaid({ stated, value }: DeclaredField, type: ValueType): ValueKind {
  const said = kindOf(type);
  if (stated?.kind === undefined) return said;
  return value === undefined || said === "unknown" || stated.kind === "object" || value.type === "ArrayExpression" ? stated.kind : said;
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

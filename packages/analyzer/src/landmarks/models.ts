import type { Judge } from "../fields/judge.ts";
import type { ValueKind } from "../lexicon/value-kind.ts";
import type { Range } from "../source-range.ts";
import type { DeclarationStyle, DeclaredField } from "../sources/declared-field.ts";
import { isStored } from "../sources/stored-field.ts";
import { exportsOf } from "../symbols/exports.ts";
import type { SourceFile } from "../syntax/source-file.ts";

/** A column of a stored model. */
export interface ModelColumn {
  readonly name: string;
  readonly range: Range;
  /** What it holds, marked or recognised by its name with high or medium confidence; empty when nothing personal is known. */
  readonly categories: readonly string[];
  /** What its values are; `object` for relations and nested documents. */
  readonly kind: ValueKind;
  /** Whether its author marked it, as personal or as not. */
  readonly isMarked: boolean;
  /** How it is declared, cut off where that is long. */
  readonly declaration: string;
}

/** A stored model: a Prisma model, a table, a schema of documents, an entity. */
export interface ModelFacts {
  readonly name: string;
  readonly style: DeclarationStyle;
  /** Absolute path. */
  readonly file: string;
  /** The name under which its file exports it; undefined where it does not. */
  readonly exportedAs: string | undefined;
  readonly columns: readonly ModelColumn[];
}

const longestDeclaration = 200;

/** The stored models a file declares. */
export function modelsIn(file: SourceFile, judge: Judge): ModelFacts[] {
  const fields = [...judge.fieldsOf(file).values()].filter(isStored);
  const names = [...new Set(fields.map(({ container }) => container))];
  return names.map((name) => {
    const own = fields.filter(({ container }) => container === name);
    return {
      name,
      style: own[0]?.style ?? "entity",
      file: file.path,
      exportedAs: exportedName(file, name),
      columns: own.map((field) => columnOf(field, judge)),
    };
  });
}

function columnOf(field: DeclaredField, judge: Judge): ModelColumn {
  const { name, file, key } = field;
  return {
    name,
    range: file.rangeOf(key),
    categories: judge
      .of(field)
      .filter(({ confidence }) => confidence !== "low")
      .map(({ category }) => category),
    kind: judge.kindOf(field),
    isMarked: judge.markOn(field) !== undefined,
    declaration: declarationOf(field),
  };
}

/** The member, and what stands behind it in its last line. */
function declarationOf({ file, member }: DeclaredField): string {
  const lineEnd = file.text.indexOf("\n", member.end);
  return file.text.slice(member.start, Math.min(lineEnd === -1 ? file.text.length : lineEnd, member.start + longestDeclaration));
}

function exportedName(file: SourceFile, name: string): string | undefined {
  for (const [exported, entry] of exportsOf(file).named) if ("local" in entry && entry.local === name) return exported;
  return undefined;
}

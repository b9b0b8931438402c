import type { Node } from "@oxc-project/types";
import type { SourceFile } from "../syntax/source-file.ts";
import type { Span } from "../syntax/span.ts";
import type { Mark } from "./mark.ts";
import type { StatedType } from "./stated-type.ts";

/** The syntax a field is declared in; `entity` is a class an ORM stores. */
export type DeclarationStyle =
  | "interface"
  | "type"
  | "class"
  | "entity"
  | "typedef"
  | "zod"
  | "yup"
  | "joi"
  | "valibot"
  | "typebox"
  | "drizzle"
  | "mongoose"
  | "sequelize"
  | "prisma"
  | "sql"
  | "graphql"
  | "json-schema"
  | "fields";

/** A field as its source declares it, not yet judged. */
export interface DeclaredField {
  readonly name: string;
  /** The owner's name; nested owners are dotted. */
  readonly container: string;
  readonly style: DeclarationStyle;
  readonly file: SourceFile;
  readonly key: Span;
  /** The whole member: where a documentation comment belongs. */
  readonly member: Span;
  /** The declaration of the outermost owner; the whole program in other grammars. */
  readonly owner: Node;
  /** Its type, its schema, or its row in a map; undefined when nothing is stated. */
  readonly value: Node | undefined;
  /** What the declaration says of its values in words of its own. */
  readonly stated?: StatedType;
  /** What its author says in words of the syntax: a directive, an option. */
  readonly mark?: Mark;
  /** Names of all fields of the same owner, its own among them; one list for all of them. */
  readonly siblings: readonly string[];
}

/** A field before its neighbours are known. */
export type LoneField = Omit<DeclaredField, "siblings">;

/** Tells the fields of one owner about each other. */
export function asSiblings(fields: readonly LoneField[]): DeclaredField[] {
  const names = fields.map((field) => field.name);
  return fields.map((field) => ({ ...field, siblings: names }));
}

/** Tells the fields of each of several owners about each other. */
export function asSiblingsByOwner(fields: readonly LoneField[]): DeclaredField[] {
  const owners = new Map<string, LoneField[]>();
  for (const field of fields) {
    const known = owners.get(field.container);
    if (known === undefined) owners.set(field.container, [field]);
    else known.push(field);
  }
  return [...owners.values()].flatMap(asSiblings);
}

import type { Node } from "@oxc-project/types";
import type { SourceFile } from "../syntax/source-file.ts";

/** The syntax a field is declared in. */
export type DeclarationStyle = "interface" | "type" | "class" | "zod" | "fields";

/** A field as its source declares it, not yet judged. */
export interface DeclaredField {
  readonly name: string;
  /** The owner's name; nested owners are dotted. */
  readonly container: string;
  readonly style: DeclarationStyle;
  readonly file: SourceFile;
  readonly key: Node;
  /** The whole member: where a documentation comment belongs. */
  readonly member: Node;
  /** The declaration of the outermost owner. */
  readonly owner: Node;
  /** Its type, its schema, or its row in a map; undefined when nothing is stated. */
  readonly value: Node | undefined;
  /** Names of the other fields of the same owner. */
  readonly siblings: readonly string[];
}

/** A field before its neighbours are known. */
export type LoneField = Omit<DeclaredField, "siblings">;

/** Tells the fields of one owner about each other. */
export function asSiblings(fields: readonly LoneField[]): DeclaredField[] {
  const names = fields.map((field) => field.name);
  return fields.map((field) => ({ ...field, siblings: names.filter((name) => name !== field.name) }));
}

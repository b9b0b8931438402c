import type { Node } from "@oxc-project/types";
import { jsdocTags } from "../syntax/jsdoc.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import type { Span } from "../syntax/span.ts";
import { markOfTags } from "./category-tags.ts";
import type { DeclaredField } from "./declared-field.ts";
import type { Mark } from "./mark.ts";

/** The mark in the documentation comment of a field, else of its owner: `@category contact.email`, `@notPersonal reason`. */
export function jsdocMark(field: DeclaredField): Mark | undefined {
  return markOn(field.file, field.member) ?? markOn(field.file, statementOf(field.owner));
}

function markOn(file: SourceFile, place: Span): Mark | undefined {
  return markOfTags(jsdocTags(file, place), file);
}

/** `export` stands between a comment and its declaration. */
function statementOf(owner: Node): Node {
  const { parent } = owner;
  return parent?.type === "ExportNamedDeclaration" || parent?.type === "ExportDefaultDeclaration" ? parent : owner;
}

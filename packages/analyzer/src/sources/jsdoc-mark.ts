import type { Node } from "@oxc-project/types";
import { jsdocTags } from "../syntax/jsdoc.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import type { DeclaredField } from "./declared-field.ts";
import type { Mark, StatedCategory } from "./mark.ts";

/** The mark in the documentation comment of a field, else of its owner: `@category contact.email`, `@notPersonal reason`. */
export function jsdocMark(field: DeclaredField): Mark | undefined {
  return markOn(field.file, field.member) ?? markOn(field.file, statementOf(field.owner));
}

function markOn(file: SourceFile, node: Node): Mark | undefined {
  const tags = jsdocTags(file, node);
  if (tags.some((tag) => tag.name === "notPersonal")) return { says: "not-personal" };
  const categories = tags.filter((tag) => tag.name === "category").flatMap((tag) => wordsOf(tag.text, tag.start, file));
  return categories.length === 0 ? undefined : { says: "personal", categories, by: "@category" };
}

/** `export` stands between a comment and its declaration. */
function statementOf(owner: Node): Node {
  const { parent } = owner;
  return parent?.type === "ExportNamedDeclaration" || parent?.type === "ExportDefaultDeclaration" ? parent : owner;
}

/** Other tools use `@category` for chapters of their own; only dotted names speak of personal data. */
function wordsOf(text: string, start: number, file: SourceFile): StatedCategory[] {
  return [...text.matchAll(/[a-z]\w*\.[\w.-]+|\bcriminal\b/g)].map((match) => ({
    text: match[0],
    file,
    span: { start: start + match.index, end: start + match.index + match[0].length },
  }));
}

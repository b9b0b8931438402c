import type { TextEdit } from "../finding.ts";
import type { DeclaredField } from "../sources/declared-field.ts";
import type { Grammar } from "../syntax/grammar.ts";

const openings: Readonly<Partial<Record<Grammar, string>>> = { prisma: "///", sql: "--", graphql: "#" };

/**
 * Says the category in a comment on the line above the field, where the grammar has such comments: `/// @category contact.email`.
 * A field that shares its line with others gets none: the comment would speak of them too.
 */
export function commentField({ file, member }: DeclaredField, category: string): TextEdit | undefined {
  const opening = openings[file.grammar];
  const lineStart = file.text.lastIndexOf("\n", member.start - 1) + 1;
  const indent = file.text.slice(lineStart, member.start);
  if (opening === undefined || indent.trim() !== "") return undefined;
  const lineEnd = file.text.includes("\r\n") ? "\r\n" : "\n";
  const newText = `${indent}${opening} @category ${category}${lineEnd}`;
  return { file: file.path, range: file.rangeOf({ start: lineStart, end: lineStart }), newText };
}

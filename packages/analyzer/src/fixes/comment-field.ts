import type { TextEdit } from "../finding.ts";
import type { DeclarationStyle, DeclaredField } from "../sources/declared-field.ts";

const openings: Readonly<Partial<Record<DeclarationStyle, string>>> = { prisma: "///", sql: "--", graphql: "#" };

/** Tells whether a field is declared where comments go to the end of a line. */
export function hasLineComments({ style }: DeclaredField): boolean {
  return openings[style] !== undefined;
}

/**
 * Says the category in a comment on the line above the field, where the grammar has such comments: `/// @category contact.email`.
 * A field that shares its line with others gets none: the comment would speak of them too.
 */
export function commentField({ file, member, style }: DeclaredField, category: string): TextEdit | undefined {
  const opening = openings[style];
  const lineStart = file.text.lastIndexOf("\n", member.start - 1) + 1;
  const indent = file.text.slice(lineStart, member.start);
  if (opening === undefined || indent.trim() !== "") return undefined;
  const lineEnd = file.text.includes("\r\n") ? "\r\n" : "\n";
  const newText = `${indent}${opening} @category ${category}${lineEnd}`;
  return { file: file.path, range: file.rangeOf({ start: lineStart, end: lineStart }), newText };
}

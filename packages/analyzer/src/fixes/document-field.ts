import type { TextEdit } from "../finding.ts";
import type { DeclaredField } from "../sources/declared-field.ts";
import { jsdocBefore } from "../syntax/jsdoc.ts";
import type { SourceComment } from "../syntax/parse.ts";
import type { SourceFile } from "../syntax/source-file.ts";

/** Says the category in the field's documentation comment; a comment that stands there is kept. */
export function documentField({ file, member }: DeclaredField, category: string): TextEdit {
  const comment = jsdocBefore(file, member);
  const tag = `@category ${category}`;
  if (comment === undefined) return insert(file, member.start, `/** ${tag} */${separator(file, member.start)}`);
  return file.text.slice(comment.start, comment.end).includes("\n") ? appendLine(file, comment, tag) : unfold(file, comment, tag);
}

/** A field that begins its line gets a line of its own for the comment. */
function separator(file: SourceFile, offset: number): string {
  const indent = indentBefore(file, offset);
  return indent === undefined ? " " : `${lineEnd(file)}${indent}`;
}

function appendLine(file: SourceFile, comment: SourceComment, tag: string): TextEdit {
  const close = comment.end - "*/".length;
  const before = file.text.slice(comment.start, close);
  const kept = before.trimEnd();
  const indent = indentBefore(file, comment.start) ?? "";
  const newText = `${lineEnd(file)}${indent} * ${tag}${lineEnd(file)}${indent} `;
  return { file: file.path, range: file.rangeOf({ start: comment.start + kept.length, end: close }), newText };
}

/** A comment of one line becomes one of several: a tag in the middle of a line is read by few tools. */
function unfold(file: SourceFile, comment: SourceComment, tag: string): TextEdit {
  const indent = indentBefore(file, comment.start) ?? "";
  const said = comment.value.slice(1).trim();
  const lines = ["/**", ...(said === "" ? [] : [` * ${said}`]), ` * ${tag}`, " */"];
  return { file: file.path, range: file.rangeOf(comment), newText: lines.join(`${lineEnd(file)}${indent}`) };
}

function insert(file: SourceFile, offset: number, newText: string): TextEdit {
  return { file: file.path, range: file.rangeOf({ start: offset, end: offset }), newText };
}

/** The white space a line begins with, when nothing else stands before the offset. */
function indentBefore(file: SourceFile, offset: number): string | undefined {
  const start = file.text.lastIndexOf("\n", offset - 1) + 1;
  const before = file.text.slice(start, offset);
  return /^\s*$/.test(before) ? before : undefined;
}

function lineEnd(file: SourceFile): string {
  return file.text.includes("\r\n") ? "\r\n" : "\n";
}

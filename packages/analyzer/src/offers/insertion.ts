import type { SourceFile } from "../syntax/source-file.ts";
import type { OpenEdit } from "./offer.ts";

/** Puts text at an offset. Where `¦` stands in it, the author writes; the mark itself is taken out. */
export function insertion(file: SourceFile, offset: number, text: string): OpenEdit {
  return replacement(file, { start: offset, end: offset }, text);
}

/**
 * Puts text in place of a stretch; `¦` as above.
 *
 * Text of several lines begins where its line begins: editors that place a cursor indent the lines below by what stands before it.
 */
export function replacement(file: SourceFile, { start, end }: { readonly start: number; readonly end: number }, text: string): OpenEdit {
  const from = text.includes("¦") && text.includes("\n") ? lineStart(file, start) : start;
  const whole = file.text.slice(from, start) + text;
  const caret = whole.indexOf("¦");
  const edit = { file: file.path, range: file.rangeOf({ start: from, end }), newText: whole.replace("¦", "") };
  return caret === -1 ? edit : { ...edit, caret };
}

/** The white space the line of an offset begins with. */
export function indentAt(file: SourceFile, offset: number): string {
  const start = file.text.lastIndexOf("\n", offset - 1) + 1;
  return /^[^\S\n]*/.exec(file.text.slice(start))?.[0] ?? "";
}

/** Where the line of an offset begins. */
export function lineStart(file: SourceFile, offset: number): number {
  return file.text.lastIndexOf("\n", offset - 1) + 1;
}

export function lineEnd(file: SourceFile): string {
  return file.text.includes("\r\n") ? "\r\n" : "\n";
}

/** The quotation mark the file's imports use. */
export function quoteOf(file: SourceFile): string {
  const [first] = file.nodes("ImportDeclaration");
  return first === undefined ? '"' : file.text.charAt(first.source.start);
}

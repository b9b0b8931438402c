import type { Fix } from "../finding.ts";
import type { SourceFile } from "../syntax/source-file.ts";

/** Replaces a word, keeping the quotes around it. */
export function replaceText(file: SourceFile, span: { readonly start: number; readonly end: number }, by: string): Fix {
  const quoted = /^["'`]/.test(file.text.slice(span.start, span.end)) ? 1 : 0;
  const range = file.rangeOf({ start: span.start + quoted, end: span.end - quoted });
  return { title: `Replace by “${by}”`, preferred: true, edits: [{ file: file.path, range, newText: by }] };
}

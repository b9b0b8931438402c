import type { Finding, Range, RelatedPlace } from "@wherefore/analyzer";
import { relativePath } from "../relative-path.ts";

/** A finding as programs read it: paths relative to the working folder, lines and columns from 1. */
export function findingRow({ file, range, related, fixes, ...rest }: Finding, folder: string, known: boolean): object {
  const edits = fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => ({ ...placeRow(edit, folder), newText: edit.newText })) }));
  return { ...placeRow({ file, range }, folder), ...rest, known, related: relatedRows(related, folder), fixes: edits };
}

/** Other places, as programs read them. */
export function relatedRows(related: readonly RelatedPlace[], folder: string): object[] {
  return related.map(({ message, ...place }) => ({ ...placeRow(place, folder), message }));
}

/** A place, as programs read it. */
export function placeRow({ file, range }: { readonly file: string; readonly range: Range }, folder: string): object {
  const { start, end } = range;
  return {
    file: relativePath(folder, file),
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

import type { Range } from "../source-range.ts";
import type { SourceFile } from "../syntax/source-file.ts";

/** What may be written in a slot. `group-or-category`: a policy's lists take both. */
export type Expected = "purpose" | "group" | "category" | "group-or-category";

/** A place in a source where a purpose, a category or a group of categories is named, or could be: the text may be empty or unknown. */
export interface NameSlot {
  readonly expects: Expected;
  /** The name comes to be here: it is a key of the policy. */
  readonly declares: boolean;
  readonly text: string;
  /** Absolute path. A constant that holds the name may stand in another file than the one that uses it. */
  readonly file: string;
  /** The name itself, without quotation marks. */
  readonly range: Range;
  /** The name is the key of an object and stands there without quotation marks. */
  readonly bareKey: boolean;
}

/** The slot a piece of source is; quotation marks around it are no part of it. */
export function slotOf(
  file: SourceFile,
  span: { readonly start: number; readonly end: number },
  what: Pick<NameSlot, "expects"> & Partial<NameSlot>,
): NameSlot {
  const quoted = /^["'`]/.test(file.text.charAt(span.start)) ? 1 : 0;
  const [start, end] = [span.start + quoted, span.end - quoted];
  return {
    declares: false,
    bareKey: false,
    text: file.text.slice(start, end),
    file: file.path,
    range: file.rangeOf({ start, end }),
    ...what,
  };
}

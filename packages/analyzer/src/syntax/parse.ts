import type { Program } from "@oxc-project/types";

/** A comment with the offsets of its whole text, delimiters included. */
export interface SourceComment {
  readonly type: "Line" | "Block";
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** What a parser gives back: the documented syntax tree of oxc, offsets in UTF-16 units. */
export interface ParseOutcome {
  readonly program: Program;
  readonly comments: readonly SourceComment[];
  readonly errors: readonly { readonly message: string }[];
}

/**
 * A synchronous parser: `parseSync` of `oxc-parser` (native) and of its browser build (wasm) both are one.
 *
 * @param file - a path; only its extension matters
 * @param text - the source
 */
export type ParseSync = (file: string, text: string) => ParseOutcome;

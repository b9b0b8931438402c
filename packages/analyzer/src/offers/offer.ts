import type { TextEdit } from "../finding.ts";
import type { PurposeFacts } from "../policy/policy-facts.ts";

/** An edit whose author has something left to write: where in the new text, counted in UTF-16 units. */
export interface OpenEdit extends TextEdit {
  readonly caret?: number;
}

/**
 * A change offered where only the author can choose: which purpose, which reason. Never applied without being asked for.
 *
 * Edits of one offer never overlap, and leave code that compiles once what is left to write is written.
 */
export type Offer = { readonly edits: readonly OpenEdit[] } & (
  | { readonly do: "declare-purpose"; readonly purpose: PurposeFacts }
  | { readonly do: "declare-no-personal-data" }
  | { readonly do: "cover-category"; readonly category: string; readonly purpose: PurposeFacts }
  | { readonly do: "create-purpose"; readonly category: string }
  | { readonly do: "not-personal"; readonly field: string }
  | { readonly do: "suppress"; readonly rule: string }
);

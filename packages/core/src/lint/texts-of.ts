import type { Text } from "../vocabulary/words.ts";

/** A text in every language it is written in. */
export function textsOf(text: Text | undefined): readonly string[] {
  if (text === undefined) return [];
  return typeof text === "string" ? [text] : Object.values(text);
}

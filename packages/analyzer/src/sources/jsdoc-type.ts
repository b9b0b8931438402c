import { jsdocTags } from "../syntax/jsdoc.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import type { Span } from "../syntax/span.ts";
import { statedByWords } from "./kind-words.ts";
import type { StatedType } from "./stated-type.ts";

/** What a documentation comment says of the type: `@type {string | undefined}`. */
export function statedByJsdoc(member: Span, file: SourceFile): StatedType | undefined {
  if (!/\.[cm]?jsx?$/.test(file.path)) return undefined;
  const type = jsdocTags(file, member).find((tag) => tag.name === "type");
  return type === undefined ? undefined : statedByTypeText(type.text);
}

/** Reads a type between braces: its first word that names a kind of value counts. */
export function statedByTypeText(text: string): StatedType {
  const words = text.match(/[\p{L}\p{N}_.$]+/gu) ?? [];
  const stated = statedByWords(words);
  const [reference] = words.filter((word) => !/^(?:null|undefined|Array|Promise|unknown|any|function)$/.test(word));
  if (stated.kind !== undefined || reference === undefined) return stated;
  return { kind: "unknown", reference };
}

import type { Span } from "./span.ts";

/** A part of a JSON or YAML document. */
export type DataNode =
  | { readonly is: "map"; readonly entries: readonly DataEntry[] }
  | { readonly is: "list"; readonly items: readonly DataNode[] }
  | { readonly is: "scalar"; readonly value: string; readonly span: Span };

export interface DataEntry {
  readonly key: string;
  /** The key in the source, without quotes. */
  readonly span: Span;
  readonly value: DataNode;
}

/** The value under a key of a map; undefined where there is none. */
export function under(node: DataNode | undefined, key: string): DataNode | undefined {
  return node?.is === "map" ? node.entries.find((entry) => entry.key === key)?.value : undefined;
}

/** The text under a key of a map. */
export function textUnder(node: DataNode | undefined, key: string): string | undefined {
  const value = under(node, key);
  return value?.is === "scalar" ? value.value : undefined;
}

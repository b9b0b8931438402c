/** A piece of a document: what it says, not how it looks. */
export type Block =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "table"; readonly caption: string; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** A document in one language. */
export interface Document {
  readonly language: "en" | "fr";
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** What the application tries to answer with. */
export type TriedAnswer =
  | { readonly kind: "nothing" }
  | { readonly kind: "bytes"; readonly chunk: string | Uint8Array; readonly encoding: unknown; readonly isLast: boolean }
  | { readonly kind: "json" | "jsonp" | "json-text"; readonly value: unknown };

/** Parses an unknown value, as every zod 4 schema does. */
export interface Parser {
  safeParseAsync(value: unknown): Promise<Parsed>;
}

export type Parsed =
  | { readonly success: true; readonly data: unknown }
  | {
      readonly success: false;
      readonly error: { readonly issues: readonly { readonly code?: unknown; readonly path: readonly PropertyKey[] }[] };
    };

/** Tells whether a shape can parse; a map over a type cannot. */
export function isParser(shape: unknown): shape is Parser {
  return typeof shape === "object" && shape !== null && "safeParseAsync" in shape && typeof shape.safeParseAsync === "function";
}

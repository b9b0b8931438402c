import { WhereforeError } from "../errors.ts";
import { isCategory, type Category } from "../vocabulary/personal-data-category.ts";
import { lineage, type ZodSchema } from "./zod-schema.ts";

const CATEGORY: unique symbol = Symbol.for("wherefore.category");

/** A field that holds personal data of category `C`. */
export interface Marked<C extends Category> {
  readonly [CATEGORY]: C;
}

/**
 * Marks a zod field as personal data.
 *
 * The mark stays through `.min()`, `.optional()`, `.default()`, arrays, nesting and unions. The schema handed over is not changed,
 * and what it accepts stays the same. Purposes are not written on fields: the policy says which purpose covers the category.
 *
 * @param schema - a zod 4 schema, classic or mini
 * @param category - a built-in leaf such as `"contact.email"`, or `own.<snake_case>`
 * @returns the same schema with the mark
 * @throws {WhereforeError} `ERR_WHEREFORE_CATEGORY_UNKNOWN` when there is no such category
 * @see GDPR Art. 4(1); https://w3id.org/dpv#hasPersonalData
 * @example
 * ```ts
 * const Reader = z.object({
 *   name: personal(z.string().min(1), "identity.name"),
 *   email: personal(z.email(), "contact.email").optional(),
 * });
 * ```
 */
export function personal<S extends ZodSchema, const C extends Category>(schema: S, category: C): S & Marked<C> {
  if (!isCategory(category)) {
    throw new WhereforeError(
      "ERR_WHEREFORE_CATEGORY_UNKNOWN",
      `"${String(category)}" is not a personal-data category; use a built-in leaf such as "contact.email", or "own.<snake_case>".`,
    );
  }
  return Object.defineProperty(schema.clone() as S, CATEGORY, { value: category }) as S & Marked<C>;
}

/** The categories a schema was marked with, itself or before it was cloned. */
export function categoriesOn(schema: unknown): readonly Category[] {
  const marks = [...lineage(schema)].map((one) => (one as { readonly [CATEGORY]?: Category })[CATEGORY]);
  return [...new Set(marks.filter((mark) => mark !== undefined))];
}

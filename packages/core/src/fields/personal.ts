import { WhereforeError } from "../errors.ts";
import { isCategory, type Category } from "../vocabulary/personal-data-category.ts";
import { categoriesIn, ownerKeyIn, type PersonalMark } from "./field-marks.ts";
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
 * @param mark - a built-in leaf such as `"contact.email"`, or `own.<snake_case>`; `of(key, category)` where the field beside it named
 * `key` says whose data it is; `opaque(categories, why)` for free JSON
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
export function personal<S extends ZodSchema, const C extends Category>(schema: S, mark: PersonalMark<C>): S & Marked<C> {
  const unknown = categoriesIn(mark).filter((category) => !isCategory(category));
  if (unknown.length > 0) {
    throw new WhereforeError(
      "ERR_WHEREFORE_CATEGORY_UNKNOWN",
      `"${unknown.map(String).join('", "')}" is not a personal-data category; use a built-in leaf such as "contact.email", or "own.<snake_case>".`,
    );
  }
  return Object.defineProperty(schema.clone() as S, CATEGORY, { value: mark }) as S & Marked<C>;
}

/** The categories a schema was marked with, itself or before it was cloned. */
export function categoriesOn(schema: unknown): readonly Category[] {
  return [...new Set(marksOn(schema).flatMap((mark) => categoriesIn(mark)))];
}

/** The field beside it that names whose data it is, where a mark says so. */
export function ownerKeyOn(schema: unknown): string | undefined {
  return marksOn(schema)
    .map((mark) => ownerKeyIn(mark))
    .find((key) => key !== undefined);
}

function marksOn(schema: unknown): readonly PersonalMark[] {
  return [...lineage(schema)].flatMap((one) => (one as { readonly [CATEGORY]?: PersonalMark })[CATEGORY] ?? []);
}

import type { Category } from "../vocabulary/personal-data-category.ts";
import type { FieldMap } from "./field-map.ts";
import { planFor } from "./filter-plan.ts";
import { filterValue, type Filtered } from "./filter-value.ts";
import { limitsFor } from "./value-limits.ts";

/** Leaves of a value what may be seen or sent. */
export type Filter = (value: unknown) => Filtered;

/**
 * Makes the filter of a shape for the categories a purpose covers. Compile it once; it is used on every value.
 *
 * Marked fields that are not covered are removed, unmarked fields of the shape pass, and what the shape does not name is removed.
 * `credentials.password` is removed from every value sent. The filter never validates.
 *
 * @param map - made by {@link fieldMapOf}
 * @param covered - the categories the purpose covers
 * @returns a function that throws `ERR_WHEREFORE_VALUE_TOO_LARGE` beyond 64 levels, 10,000 values (list elements, objects and keys the
 * shape does not name) or 1,048,576 characters, 250,000 and 16,777,216 of a value sent; and `ERR_WHEREFORE_VALUE_NOT_JSON` for a bigint,
 * bytes, or a value that contains itself
 * @see GDPR Art. 5(1)(c), 25(2)
 * @example
 * ```ts
 * const filter = compileFilter(fieldMapOf(Reader, "sent"), new Set(["contact.email"]));
 * filter({ email: "a@example.org", phone: "0123" }); // { value: { email: "a@example.org" }, removed: ["phone"] }
 * ```
 */
export function compileFilter(map: FieldMap, covered: ReadonlySet<Category>): Filter {
  const plan = planFor(map, covered);
  const limits = limitsFor(map.direction);
  return (value) => filterValue(plan, limits, value);
}

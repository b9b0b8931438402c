import { WhereforeError } from "../errors.ts";
import type { Category } from "../vocabulary/personal-data-category.ts";

const OF: unique symbol = Symbol.for("wherefore.of");
const OPAQUE: unique symbol = Symbol.for("wherefore.opaque");

/** A field whose data is of the person that the field `K` beside it names. */
export interface OfMark<K extends string, C extends Category> {
  readonly [OF]: K;
  readonly category: C;
}

/** A value that is looked at as a whole, because nothing says what is in it. */
export interface OpaqueMark<C extends Category> {
  readonly [OPAQUE]: string;
  readonly categories: readonly C[];
}

/** What a field may be marked with, in {@link personal} and in `fieldsOf`. */
export type PersonalMark<C extends Category = Category> = C | OfMark<string, C> | OpaqueMark<C>;

/**
 * Says of a field that its data is not of whose row it stands in, but of the person that the field `key` beside it names.
 *
 * @param key - name of a field of the same object that holds that person's id
 * @param category - what the field holds
 * @example
 * ```ts
 * fieldsOf<AppEvent>()({ by: dataSubjectId(), forId: notPersonal, forName: of("forId", "identity.name") });
 * ```
 */
export function of<const K extends string, const C extends Category>(key: K, category: C): OfMark<K, C> {
  return { [OF]: key, category };
}

/**
 * Says of a field that it holds any JSON of these categories: a purpose covers all of it, or it is removed whole.
 *
 * @param categories - everything it may hold, one at least
 * @param why - why its fields cannot be named, for whoever reviews the shape
 * @throws {WhereforeError} `ERR_WHEREFORE_DECLARATION_INVALID` without a category or a reason
 * @example
 * ```ts
 * fieldsOf<AppEvent>()({ id: notPersonal, data: opaque(["identity.name", "contact.email"], "payload of foreign events") });
 * ```
 */
export function opaque<const C extends Category>(categories: readonly C[], why: string): OpaqueMark<C> {
  if (categories.length > 0 && typeof why === "string" && why.trim() !== "") return { [OPAQUE]: why, categories };
  throw new WhereforeError(
    "ERR_WHEREFORE_DECLARATION_INVALID",
    'opaque() needs the categories that free JSON may hold, and a reason; as in opaque(["identity.name"], "payload of foreign events").',
  );
}

export function isOfMark(mark: unknown): mark is OfMark<string, Category> {
  return typeof mark === "object" && mark !== null && OF in mark;
}

export function isOpaqueMark(mark: unknown): mark is OpaqueMark<Category> {
  return typeof mark === "object" && mark !== null && OPAQUE in mark;
}

/** The categories a mark names. */
export function categoriesIn(mark: PersonalMark): readonly Category[] {
  if (isOfMark(mark)) return [mark.category];
  return isOpaqueMark(mark) ? mark.categories : [mark];
}

/** The field that names whose data it is, where the mark says so. */
export function ownerKeyIn(mark: unknown): string | undefined {
  return isOfMark(mark) ? mark[OF] : undefined;
}

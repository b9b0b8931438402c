import type { Category } from "../vocabulary/personal-data-category.ts";
import type { DataSubjectIdMark } from "./data-subject-id.ts";
import type { OfMark, OpaqueMark } from "./field-marks.ts";

const SHAPE: unique symbol = Symbol.for("wherefore.shape");

/** Says of a field of {@link fieldsOf} that it holds no personal data. */
export const notPersonal: unique symbol = Symbol.for("wherefore.not-personal");

/** What one field may be said to hold: one category, several, the id of whose row it is, or nothing personal. */
export type FieldMark = WholeMark | typeof notPersonal | DataSubjectIdMark;

/** What a field that is an object, or a list of objects, may be said to hold as a whole. */
type WholeMark = Category | readonly Category[] | OpaqueMark<Category>;

type Method = (...parameters: never) => unknown;

/**
 * The map {@link fieldsOf} asks for: every field of `T` is classified, as it stands in JSON. A field added to `T` later does not
 * compile until it is classified too.
 */
export type Classified<T> = T extends { toJSON(...parameters: never): infer J }
  ? Classified<J>
  : T extends readonly (infer E)[]
    ? E extends object
      ? readonly [Classified<NonNullable<E>>] | WholeMark
      : FieldMark
    : T extends object
      ? { readonly [K in keyof T as T[K] extends Method ? never : K]-?: ClassifiedBeside<NonNullable<T[K]>, keyof T & string> } | WholeMark
      : FieldMark;

/** What a field may be said to hold that stands beside fields of these names, one of which may say whose data it is. */
type ClassifiedBeside<T, K extends string> = Classified<T> | OfMark<K, Category>;

/** A type the application already has, and what its fields hold. Made by {@link fieldsOf}. */
export interface Shape<T, M> {
  /** What was said of each field. Use it to classify the same type inside another: `author: UserRow.map`. */
  readonly map: M;
  readonly [SHAPE]: true;
  /** Only in types: what the shape describes. */
  readonly describes?: T;
}

/**
 * Says what the fields of an existing type hold, where there is no zod schema: a row of Prisma, Drizzle or TypeORM, a DTO.
 *
 * @returns a function that takes the map: a category, several, `notPersonal`, `dataSubjectId()`, `of(key, category)`,
 * `opaque(categories, why)`, a nested map, or `[map]` for a list
 * @see GDPR Art. 4(1)
 * @example
 * ```ts
 * const UserRow = fieldsOf<User>()({ id: dataSubjectId(), email: "contact.email", name: "identity.name", createdAt: notPersonal });
 * ```
 */
export function fieldsOf<T>(): <const M extends Classified<T>>(map: M) => Shape<T, M> {
  return (map) => ({ map, [SHAPE]: true });
}

/**
 * The shape of a list of what a shape describes.
 *
 * @example
 * ```ts
 * privacy.purpose("support", { response: listOf(UserRow) });
 * ```
 */
export function listOf<T, M>(shape: Shape<T, M>): Shape<readonly T[], readonly [M]> {
  return { map: [shape.map], [SHAPE]: true };
}

/** Tells whether a value is a shape made by {@link fieldsOf}. */
export function isShape(value: unknown): value is Shape<unknown, unknown> {
  return typeof value === "object" && value !== null && (value as { readonly [SHAPE]?: unknown })[SHAPE] === true;
}

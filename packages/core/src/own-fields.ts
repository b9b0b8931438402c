/** Inherited from nobody, and shared, so that engines keep the objects below it fast. */
const NOTHING: object = Object.freeze(Object.create(null) as object);

/**
 * A copy that inherits nothing: a field that an object does not hold itself is not there, whatever somebody added to Object.prototype.
 *
 * @param value - copied one level deep
 */
export function ownFields<T extends object>(value: T): T {
  return Object.assign(Object.create(NOTHING) as T, value);
}

/** The same all the way down. */
export function ownFieldsDeep<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => ownFieldsDeep(item)) as T;
  return ownFields(Object.fromEntries(Object.entries(value).map(([name, field]) => [name, ownFieldsDeep(field as unknown)])) as T & object);
}

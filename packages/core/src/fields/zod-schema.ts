/**
 * What is read of a zod 4 schema, classic or mini. Told by its structure, so that nothing of zod is imported, at run time or in types.
 */
export interface ZodSchema {
  readonly _zod: {
    readonly def: { readonly type: string };
    readonly output: unknown;
    readonly input: unknown;
  };
  clone(): unknown;
}

/** The definition of a schema as the follower reads it. Which members are there depends on `type`. */
export interface ZodDefinition {
  readonly type: string;
  readonly innerType?: unknown;
  readonly element?: unknown;
  readonly shape?: Readonly<Record<string, unknown>>;
  readonly catchall?: unknown;
  readonly items?: readonly unknown[];
  readonly rest?: unknown;
  readonly keyType?: unknown;
  readonly valueType?: unknown;
  readonly options?: readonly unknown[];
  readonly discriminator?: string;
  readonly left?: unknown;
  readonly right?: unknown;
  readonly in?: unknown;
  readonly out?: unknown;
  readonly getter?: () => unknown;
}

interface ZodInternals {
  readonly def: ZodDefinition;
  readonly parent?: unknown;
  /** What a lazy schema stands for, resolved once. */
  readonly innerType?: unknown;
  /** The values each field allows, where they can be listed. */
  readonly propValues?: Readonly<Record<string, ReadonlySet<unknown>>>;
}

/** The inside of a schema, or `undefined` when the value is none. */
export function zodInternals(schema: unknown): ZodInternals | undefined {
  if (typeof schema !== "object" || schema === null || !("_zod" in schema)) return undefined;
  const internals = schema._zod;
  const hasDefinition = typeof internals === "object" && internals !== null && "def" in internals;
  return hasDefinition ? (internals as ZodInternals) : undefined;
}

/** A schema and those it was cloned from: `.min()`, `.meta()` and the like make clones that know their parent. */
export function* lineage(schema: unknown): Generator<object> {
  for (let current = schema; typeof current === "object" && current !== null; current = zodInternals(current)?.parent) yield current;
}

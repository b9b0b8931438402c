import type { Policy } from "../policy/policy.ts";
import type { CoveredBy, PurposeName } from "./covered-by.ts";
import type { Shape } from "./fields-of.ts";
import type { Allowance } from "./not-covered.ts";
import type { SeeMapped } from "./see-mapped.ts";
import type { SeeZod } from "./see-zod.ts";
import type { ZodSchema } from "./zod-schema.ts";

/** A zod 4 schema with marks, or a shape made by `fieldsOf`. */
export type AnyShape = ZodSchema | Shape<unknown, unknown>;

/** Reading under a purpose of a policy. */
export interface Reading<P extends Policy, K extends PurposeName<P>> extends Allowance {
  readonly purpose: K;
  readonly categories: CoveredBy<P, K>;
  readonly use: "read";
}

/** Sending under a purpose of a policy. */
export interface Sending<P extends Policy, K extends PurposeName<P>> extends Allowance {
  readonly purpose: K;
  readonly categories: CoveredBy<P, K>;
  readonly use: "send";
}

/** Where no purpose speaks: only what is not personal. */
export interface NothingPersonal extends Allowance {
  readonly purpose: "none";
  readonly categories: never;
  readonly use: "read";
}

/**
 * What is left of a shape under an allowance. Fields it does not cover stay in the type as {@link NotCovered} with a sentence, so that
 * using or sending one does not compile. Sent values may leave out any field.
 */
export type See<S, A extends Allowance> =
  S extends Shape<infer T, infer M> ? SeeMapped<T, M, A> : S extends ZodSchema ? SeeZod<S, A> : never;

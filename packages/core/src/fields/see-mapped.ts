import type { Category } from "../vocabulary/personal-data-category.ts";
import type { OfMark, OpaqueMark } from "./field-marks.ts";
import type { Allowance, NotCovered, Sentence, Uncovered } from "./not-covered.ts";

type Method = (...parameters: never) => unknown;

/** The categories one row of a map names. */
type CategoriesIn<M> = M extends string
  ? M
  : M extends readonly (infer C extends string)[]
    ? C
    : M extends OfMark<string, infer C> | OpaqueMark<infer C>
      ? C
      : never;

/** A row that says something of the field as a whole. */
type WholeMark = string | symbol | readonly string[] | OfMark<string, Category> | OpaqueMark<Category>;

/** What is left of a type classified by a map. */
export type SeeMapped<T, M, A extends Allowance> = [Uncovered<CategoriesIn<M>, A>] extends [never]
  ? Inside<T, M, A>
  : NotCovered<Sentence<Uncovered<CategoriesIn<M>, A>, A>>;

type Inside<T, M, A extends Allowance> = M extends readonly [infer EM]
  ? EM extends string
    ? T
    : ListOf<T, EM, A>
  : M extends WholeMark
    ? T
    : Fields<T, M, A>;

type ListOf<T, EM, A extends Allowance> = T extends readonly (infer E)[]
  ? A["use"] extends "send"
    ? readonly SeeMapped<E, EM, A>[]
    : SeeMapped<E, EM, A>[]
  : T;

type Fields<T, M, A extends Allowance> = T extends object
  ? T extends { toJSON(...parameters: never): unknown }
    ? T
    : A["use"] extends "send"
      ? { readonly [K in keyof T as T[K] extends Method ? never : K]?: K extends keyof M ? SeeMapped<T[K], M[K], A> : T[K] }
      : { [K in keyof T as T[K] extends Method ? never : K]: K extends keyof M ? SeeMapped<T[K], M[K], A> : T[K] }
  : T;

import type { Category } from "../vocabulary/personal-data-category.ts";
import type { Allowance, NotCovered, Sentence, Uncovered } from "./not-covered.ts";
import type { Marked } from "./personal.ts";
import type { ZodSchema } from "./zod-schema.ts";

type Output<S> = S extends { readonly _zod: { readonly output: infer O } } ? O : unknown;
type Definition<S> = S extends { readonly _zod: { readonly def: infer D } } ? D : never;

/** The categories a field carries itself: its own mark, and those of what it wraps or lists. Fields inside an object are asked one by one. */
export type CategoriesOf<S> = OwnMark<S> | Carried<Definition<S>>;

type OwnMark<S> = S extends Marked<infer C extends Category> ? C : never;

type Carried<D> = D extends { readonly innerType: infer I }
  ? CategoriesOf<I>
  : D extends { readonly type: "array"; readonly element: infer E }
    ? CategoriesOf<E>
    : D extends { readonly type: "tuple"; readonly items: infer I; readonly rest: infer R }
      ? CategoriesOfEach<I> | CategoriesOf<R>
      : D extends { readonly type: "union"; readonly options: infer O }
        ? CategoriesOfEach<O>
        : D extends { readonly type: "intersection"; readonly left: infer L; readonly right: infer R }
          ? CategoriesOf<L> | CategoriesOf<R>
          : D extends { readonly type: "record"; readonly keyType: infer K; readonly valueType: infer V }
            ? CategoriesOf<K> | CategoriesOf<V>
            : D extends { readonly type: "pipe"; readonly in: infer I; readonly out: infer O }
              ? CategoriesOf<I> | CategoriesOf<O>
              : D extends { readonly type: "lazy"; readonly getter: () => infer L }
                ? OwnMark<L>
                : never;

type CategoriesOfEach<L> = L extends readonly (infer S)[] ? CategoriesOf<S> : never;

/** What is left of a zod schema's output. */
export type SeeZod<S, A extends Allowance> = [Uncovered<CategoriesOf<S>, A>] extends [never]
  ? Inside<S, Definition<S>, A>
  : NotCovered<Sentence<Uncovered<CategoriesOf<S>, A>, A>>;

type Inside<S, D, A extends Allowance> = D extends { readonly type: "object"; readonly shape: infer F }
  ? Fields<Output<S>, F, A>
  : D extends { readonly type: "array"; readonly element: infer E }
    ? A["use"] extends "send"
      ? readonly SeeZod<E, A>[]
      : SeeZod<E, A>[]
    : D extends { readonly type: "tuple"; readonly items: infer I extends readonly unknown[] }
      ? { [N in keyof I]: SeeZod<I[N], A> }
      : D extends { readonly type: "union"; readonly options: readonly (infer O)[] }
        ? SeeEach<O, A>
        : D extends { readonly type: "intersection"; readonly left: infer L; readonly right: infer R }
          ? SeeZod<L, A> & SeeZod<R, A>
          : D extends { readonly type: "record"; readonly valueType: infer V }
            ? { [K in keyof Output<S>]: SeeZod<V, A> }
            : Unwrapped<S, D, A>;

type SeeEach<S, A extends Allowance> = S extends ZodSchema ? SeeZod<S, A> : never;

type Unwrapped<S, D, A extends Allowance> = D extends { readonly type: "optional"; readonly innerType: infer I }
  ? SeeZod<I, A> | undefined
  : D extends { readonly type: "nullable"; readonly innerType: infer I }
    ? SeeZod<I, A> | null
    : D extends { readonly type: "default" | "prefault" | "nonoptional"; readonly innerType: infer I }
      ? Exclude<SeeZod<I, A>, undefined>
      : D extends { readonly type: "readonly" | "catch"; readonly innerType: infer I }
        ? SeeZod<I, A>
        : D extends { readonly type: "lazy"; readonly getter: () => infer L }
          ? SeeZod<L, A>
          : D extends { readonly type: "pipe"; readonly out: infer O }
            ? Definition<O> extends { readonly type: "transform" }
              ? Output<S>
              : SeeZod<O, A>
            : Output<S>;

type Fields<O, F, A extends Allowance> = A["use"] extends "send"
  ? { readonly [K in keyof O]?: K extends keyof F ? SeeZod<F[K], A> : O[K] }
  : { [K in keyof O]: K extends keyof F ? SeeZod<F[K], A> : O[K] };

import type { AnyShape, Category, NotCovered, Policy, PurposeName, See } from "@wherefore/core";

/** What one purpose shows of a shape outside HTTP: what it covers, as JSON has it. */
export type Shown<S extends AnyShape, P extends Policy, K extends PurposeName<P>, C extends Category> = AsJson<
  See<S, { readonly purpose: K; readonly categories: C; readonly use: "read" }>
>;

/** A value after `toJSON`: a date is a text. */
type AsJson<T> =
  T extends NotCovered<string>
    ? T
    : T extends { toJSON(...parameters: never): infer J }
      ? J
      : T extends readonly (infer E)[]
        ? AsJson<E>[]
        : T extends object
          ? { [F in keyof T]: AsJson<T[F]> }
          : T;

import type { BuiltInCategory } from "@wherefore/core";
import type { ValueKind } from "../lexicon/value-kind.ts";

/** What a declaration says of its values where it does not say it in TypeScript: a column type, a decorator, a format, a reference. */
export interface StatedType {
  readonly kind?: ValueKind;
  /** The category its check or type names, such as the e-mail format of a schema. */
  readonly format?: BuiltInCategory;
  /** The name of its type, declared somewhere else. */
  readonly reference?: string;
  /** The model or table whose rows it points to. */
  readonly refersTo?: string;
}

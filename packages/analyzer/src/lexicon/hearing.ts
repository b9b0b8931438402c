import type { BuiltInCategory } from "@wherefore/core";
import type { Company } from "./company.ts";
import type { OwnerRole } from "./owner-role.ts";
import type { ValueKind } from "./value-kind.ts";

/** A declared field as the lexicon hears of it. */
export interface FieldToClassify {
  readonly name: string;
  /** The owner's name, nested owners dotted. */
  readonly container: string;
  readonly kind: ValueKind;
  /** The name of its type when that is declared somewhere else. */
  readonly reference?: string;
  /** A check on its value that names the data, such as the e-mail format of a schema. */
  readonly format?: BuiltInCategory;
  /** The model or table whose rows it points to. */
  readonly refersTo?: string;
  /** Names of the fields of the same owner; its own may be among them. */
  readonly siblings: readonly string[];
  /** Declared in a file of screen components. */
  readonly inView: boolean;
}

/** A field with all that is known around it. */
export interface Hearing {
  readonly field: FieldToClassify;
  readonly role: OwnerRole;
  readonly company: Company;
}

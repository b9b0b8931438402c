import type { BuiltInCategory } from "@wherefore/core";
import type { Strength, ValueKind } from "./term-group.ts";

/** A name that means personal data, before its owner and type are heard. */
export interface NameMatch {
  readonly category: BuiltInCategory;
  readonly strength: Strength;
  /** The words that matched, for people to read. */
  readonly term: string;
  readonly accepts: readonly ValueKind[];
  readonly needsAddress: boolean;
  /** A noun for a person inside the name, `customer` in `customerEmail`. */
  readonly person?: string;
}

import type { BuiltInCategory } from "@wherefore/core";
import type { DomainName } from "./domain-name.ts";
import type { Strength } from "./term-group.ts";
import type { ValueKind } from "./value-kind.ts";

/** A name that means personal data, before its owner and type are heard. */
export interface NameMatch {
  readonly category: BuiltInCategory;
  readonly strength: Strength;
  /** The words that matched, for people to read. */
  readonly term: string;
  readonly accepts: readonly ValueKind[];
  readonly needsAddress: boolean;
  /** Means this only where the owner is about that part of life. */
  readonly within?: DomainName;
  /** A noun for a person inside the name, `customer` in `customerEmail`. */
  readonly person?: string;
  /** The key of somebody who looks after the row, not of the person it is about. */
  readonly keeper?: true;
}

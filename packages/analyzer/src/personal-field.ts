import type { Confidence } from "./finding.ts";
import type { Range } from "./source-range.ts";

/** A declared field that holds personal data: marked by its author, or recognised by its name. */
export interface PersonalField {
  /** Absolute path. */
  readonly file: string;
  /** The field's name. */
  readonly range: Range;
  /** The type, class or schema that declares it; nested objects are dotted, for example `"Order.shipping"`. */
  readonly container: string;
  readonly field: string;
  /** A personal-data category, for example `"contact.email"`. */
  readonly category: string;
  readonly confidence: Confidence;
  /** Why, one short clause each. */
  readonly evidence: readonly string[];
  readonly source: "marked" | "name";
  /** Purposes of the governing policy that cover the category; empty when none does or no policy is known. */
  readonly purposes: readonly string[];
}

import type { Confidence } from "../finding.ts";
import type { StatedCategory } from "../sources/mark.ts";

/** What the analyzer holds a field to be. */
export interface Judgement {
  readonly category: string;
  readonly confidence: Confidence;
  readonly evidence: readonly string[];
  readonly source: "marked" | "name";
  /** The word of the mark. */
  readonly stated?: StatedCategory;
}

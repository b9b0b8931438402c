import type { PersonalField } from "@wherefore/analyzer";
import type { FieldStanding } from "../protocol.ts";

/** Whether a field counts as personal: the analyzer is reasonably sure, and it is more than a key. */
export function counts({ confidence, category }: PersonalField): boolean {
  return confidence !== "low" && !category.startsWith("identifier.");
}

/** Where a field stands with the policy, by its declaration alone. */
export function standingOf({ source, purposes }: PersonalField): FieldStanding {
  return source === "marked" && purposes.length > 0 ? "declared" : "undeclared";
}

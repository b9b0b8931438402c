import type { CompiledPolicy, CompiledPurpose } from "@wherefore/core";

/** The purposes for which people are asked: those that rest on consent, and those whose trackers need it. */
export function purposesAskedFor({ policy, purposes }: CompiledPolicy): readonly CompiledPurpose[] {
  const tracking = new Set((policy.trackers ?? []).flatMap(({ consent, purpose }) => (consent === "required" ? [purpose] : [])));
  return [...purposes.values()].filter(({ name, basis }) => basis === "consent" || tracking.has(name));
}

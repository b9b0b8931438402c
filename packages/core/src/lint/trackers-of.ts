import type { CompiledPolicy, CompiledPurpose } from "../policy/compile-policy.ts";
import type { Tracker } from "../policy/policy.ts";

/** A tracker with its place in the list and the purpose it serves. */
export interface PlacedTracker {
  readonly tracker: Tracker;
  readonly path: readonly (string | number)[];
  /** As a message names it: one name can stand in several domains. */
  readonly title: string;
  readonly purpose: CompiledPurpose | undefined;
}

/** The trackers of a policy, each with its place. */
export function trackersOf({ policy, purposes }: CompiledPolicy): readonly PlacedTracker[] {
  return (policy.trackers ?? []).map((tracker, index) => ({
    tracker,
    path: ["trackers", index],
    title: `${tracker.name} (${tracker.domain})`,
    purpose: purposes.get(tracker.purpose),
  }));
}

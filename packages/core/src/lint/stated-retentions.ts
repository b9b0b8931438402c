import type { Policy, Retention } from "../policy/policy.ts";

/** A retention and the place in the policy that states it, or should. */
export interface StatedRetention {
  readonly path: readonly (string | number)[];
  readonly retention: Retention;
}

/** What governs the data of a purpose: its datasets' own retentions, and its own or the whole policy's where a dataset has none. */
export function retentionsFor(policy: Policy, purposeName: string): readonly StatedRetention[] {
  const datasets = Object.entries(policy.datasets ?? {}).filter(([, { purposes }]) => purposes?.includes(purposeName));
  const own = datasets.flatMap(([name, { retention }]) =>
    retention === undefined ? [] : [{ path: ["datasets", name, "retention"], retention }],
  );
  return own.length === datasets.length && own.length > 0 ? own : [...own, ownRetention(policy, purposeName)];
}

function ownRetention(policy: Policy, purposeName: string): StatedRetention {
  const own = policy.purposes[purposeName]?.retention;
  if (own === undefined && policy.retention !== undefined) return { path: ["retention"], retention: policy.retention };
  return { path: ["purposes", purposeName, "retention"], retention: own ?? "not-stated" };
}

/** Every retention that governs something in the policy, each place once. */
export function statedRetentions(policy: Policy): readonly StatedRetention[] {
  const datasets = Object.entries(policy.datasets ?? {}).flatMap(([name, { retention }]) =>
    retention === undefined ? [] : [{ path: ["datasets", name, "retention"], retention }],
  );
  const all = [...datasets, ...Object.keys(policy.purposes).flatMap((name) => retentionsFor(policy, name))];
  return [...new Map(all.map((stated) => [stated.path.join("."), stated])).values()];
}

/** The retention taken apart by status of the person; one without statuses is its only part. */
export function partsByStatus({ path, retention }: StatedRetention): readonly StatedRetention[] {
  if (retention === "not-stated" || !("byStatus" in retention)) return [{ path, retention }];
  return Object.entries(retention.byStatus).flatMap(([status, part]) =>
    partsByStatus({ path: [...path, "byStatus", status], retention: part }),
  );
}

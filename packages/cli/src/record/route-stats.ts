import { placeOfWork } from "./described-entry.ts";
import type { RecordedEntry } from "./recorded-entries.ts";

/** What happened at one route or in one job. */
export interface RouteStats {
  /** `GET /users/:id`, or `job newsletter`. */
  readonly where: string;
  readonly permitted: number;
  readonly denied: number;
  readonly lastAccess: string;
  readonly lastDenial: { readonly at: string; readonly reasons: readonly string[] } | null;
  /** Permitted accesses by purpose and by category. */
  readonly purposes: Readonly<Record<string, number>>;
  readonly categories: Readonly<Record<string, number>>;
}

interface Count {
  permitted: number;
  denied: number;
  lastAccess: string;
  lastDenial: RouteStats["lastDenial"];
  readonly purposes: Map<string, number>;
  readonly categories: Map<string, number>;
}

/** Counts accesses by where they took place. */
export function countRoutes(): { take(entries: readonly RecordedEntry[]): void; result(): readonly RouteStats[] } {
  const routes = new Map<string, Count>();

  function take({ entry }: RecordedEntry): void {
    if (entry.kind !== "access") return;
    const where = placeOfWork(entry);
    const count = routes.get(where) ?? newCount();
    routes.set(where, count);
    if (entry.at > count.lastAccess) count.lastAccess = entry.at;
    if (entry.decision === "deny") {
      count.denied += 1;
      if (count.lastDenial === null || entry.at >= count.lastDenial.at) count.lastDenial = { at: entry.at, reasons: entry.reasons };
      return;
    }
    count.permitted += 1;
    raise(count.purposes, entry.purpose);
    for (const category of entry.categories) raise(count.categories, category);
  }

  return {
    take: (entries) => {
      entries.forEach(take);
    },
    result: () =>
      [...routes]
        .map(([where, count]) => ({ where, ...count, purposes: byName(count.purposes), categories: byName(count.categories) }))
        .sort((one, other) => one.where.localeCompare(other.where)),
  };
}

function newCount(): Count {
  return { permitted: 0, denied: 0, lastAccess: "", lastDenial: null, purposes: new Map(), categories: new Map() };
}

function raise(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function byName(counts: ReadonlyMap<string, number>): Readonly<Record<string, number>> {
  return Object.fromEntries([...counts].sort(([one], [other]) => one.localeCompare(other)));
}

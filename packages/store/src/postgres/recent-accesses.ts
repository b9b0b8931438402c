import type { KnownAccess } from "./known-facts.ts";

/** Where the accesses this process recorded last stand: an outcome follows almost every one of them. */
export interface RecentAccesses {
  find(id: string): KnownAccess | undefined;
  remember(accesses: ReadonlyMap<string, KnownAccess>): void;
}

const mostRemembered = 16_384;

export function createRecentAccesses(): RecentAccesses {
  const known = new Map<string, KnownAccess>();
  return {
    find: (id) => known.get(id),
    remember(accesses) {
      for (const [id, access] of accesses) known.set(id, access);
      for (const id of known.keys()) {
        if (known.size <= mostRemembered) break;
        known.delete(id);
      }
    },
  };
}

import type { Store } from "@wherefore/core";

/** One promise of a store, and how to find out whether it keeps it. */
export interface StorePromise {
  /** A statement a data protection officer could sign. */
  readonly title: string;
  /** @param open - opens the store under test; each time the same one, as after a restart of the process or in another process */
  readonly check: (open: () => Promise<Store>) => Promise<void>;
}

import type { Trust } from "../batches/batches.ts";
import { unavailable } from "../unavailable.ts";
import { notAnswering } from "./postgres-error.ts";

/** Whether the store may still be used, and what becomes of an error. */
export interface Health extends Trust {
  /** Runs a read; whatever the server says becomes `ERR_WHEREFORE_STORE_UNAVAILABLE`. */
  reading<T>(read: () => Promise<T>): Promise<T>;
  close(): void;
}

/** Health of one open store. */
export function createHealth(): Health {
  let state: "usable" | "closed" | "distrusted" = "usable";
  return {
    assertUsable() {
      if (state === "closed") throw unavailable("The store is closed; open it again.");
      if (state === "distrusted")
        throw unavailable("The store stopped because the database lost entries; check its backups and replicas, then start again.");
    },
    async reading(read) {
      this.assertUsable();
      try {
        return await read();
      } catch (error) {
        throw notAnswering(error);
      }
    },
    distrust() {
      if (state === "usable") state = "distrusted";
    },
    close() {
      state = "closed";
    },
  };
}

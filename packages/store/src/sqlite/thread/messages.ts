import type { CarriedError } from "../../batches/carried-error.ts";

/** What the writer's thread is told: a batch of jobs, or that nothing more comes. */
export type ToThread = Uint8Array<ArrayBuffer> | "close";

/** What the writer's thread says: first that the database is open, or why not; then how each batch ended. */
export type FromThread = "open" | CarriedError | Uint8Array<ArrayBuffer>;

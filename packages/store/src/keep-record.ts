import { checkpointRecord, pruneRecord, type PruneReport, type RecordRetention, type Signer } from "@wherefore/core/record";
import { randomUUID } from "node:crypto";
import { openKeeper, reading } from "./open-record.ts";

/**
 * Signs what the record of a store has come to, and writes the checkpoint beside it. May run beside the application, and apart from it:
 * whoever holds the key need not be whoever runs the application.
 *
 * @param url - the database, as for {@link openStore}
 * @returns the newest checkpoint as a signed note (C2SP tlog-checkpoint). Publish it where the database's administrator cannot write:
 * until then nobody could tell a rewritten record from this one
 * @throws {WhereforeError} `ERR_WHEREFORE_RECORD_ALTERED` when the record does not continue what was signed before
 */
export async function signCheckpointOf(url: string, signer: Signer): Promise<string> {
  const keeper = await openKeeper(url);
  try {
    return await reading(keeper.name, () => checkpointRecord(keeper, signer));
  } finally {
    await keeper.close();
  }
}

/** How the record of a store is pruned. */
export interface PruneStoreOptions extends RecordRetention {
  /** Who signs that segments were removed: the signer of the checkpoints. */
  readonly signer: Signer;
  /** The present instant in epoch milliseconds. The system's clock when left out. */
  readonly now?: number;
}

/**
 * Removes the accesses that the record need no longer hold: sealed segments older than the retention, a year when nothing else is said.
 * Events of the subject ledger stay. Verification of the rest still passes, and says how much was pruned.
 *
 * @param url - the database, as for {@link openStore}
 * @throws {WhereforeError} `ERR_WHEREFORE_OPTIONS_INVALID` for a retention out of bounds; `ERR_WHEREFORE_RECORD_ALTERED` when the record is
 * not intact: then it is evidence
 * @see CNIL deliberation 2021-122
 */
export async function pruneStore(url: string, options: PruneStoreOptions): Promise<PruneReport> {
  const { signer, now = Date.now(), months, because } = options;
  const retention = { ...(months !== undefined && { months }), ...(because !== undefined && { because }) };
  const keeper = await openKeeper(url);
  try {
    return await reading(keeper.name, () => pruneRecord(keeper, { signer, retention, now, newId: randomUUID }));
  } finally {
    await keeper.close();
  }
}

import type { ChainEnd, ChainItem, ChainRow, PrunedSubtree, RecordSource, StoredCheckpoint } from "@wherefore/core/record";
import type { DatabaseSync, StatementSync } from "node:sqlite";
import { setImmediate as immediately } from "node:timers/promises";
import { chainName } from "./chain.ts";

const usualBatch = 1_000;

/**
 * The record of a database, for reading.
 *
 * @param batch - how many rows are read before others get a turn
 */
export function recordSourceIn(database: DatabaseSync, name: string, batch: number = usualBatch): RecordSource {
  const ends = database.prepare("SELECT chain, seq, head FROM chain_head ORDER BY chain");
  const entries = inArrays(database.prepare("SELECT seq, body, head FROM entry WHERE seq > ? ORDER BY seq LIMIT ?"));
  const bytesOf = database.prepare("SELECT CAST(body AS BLOB) AS body FROM entry WHERE seq = ?");
  const subtrees = database.prepare("SELECT seq, count, root, head FROM pruned_subtree WHERE seq > ? AND seq < ? ORDER BY seq LIMIT ?");
  const heads = database.prepare("SELECT position, body FROM head_log WHERE position > ? ORDER BY position LIMIT ?");
  const checkpoints = database.prepare("SELECT size, note FROM checkpoint WHERE size > ? ORDER BY size LIMIT ?");
  const newest = database.prepare("SELECT size, note FROM checkpoint ORDER BY size DESC LIMIT 1");

  function rowOf([seq, body, head]: readonly [number, string, string]): ChainRow {
    // A text that is no UTF-8 is mended while it is read: look at its bytes instead.
    return { seq, head, body: body.includes("\uFFFD") ? ((bytesOf.get(seq) as { body: Uint8Array } | undefined)?.body ?? body) : body };
  }

  function itemsAfter(seq: number): readonly ChainItem[] {
    const rows = (entries.all(seq, batch) as unknown as [number, string, string][]).map(rowOf);
    const last = rows.length < batch ? Number.MAX_SAFE_INTEGER : (rows.at(-1)?.seq ?? 0);
    const pruned = subtrees.all(seq, last, batch) as unknown as PrunedSubtree[];
    if (pruned.length === 0) return rows;
    const upTo = pruned.length < batch ? last : (pruned.at(-1)?.seq ?? 0);
    return [...rows.filter((row) => row.seq <= upTo), ...pruned].sort((one, other) => one.seq - other.seq);
  }

  /** Positions are counted without a gap: a row that is gone leaves nothing to go on with. */
  function headsAfter(position: number): readonly string[] {
    const rows = heads.all(position, batch) as unknown as { position: number; body: string }[];
    return rows.map((row, index) => (row.position === position + index + 1 ? row.body : ""));
  }

  return {
    name,
    chains: async () => {
      const found = ends.all() as unknown as ChainEnd[];
      return found.length === 0 ? [{ chain: chainName, seq: 0, head: "" }] : found;
    },
    async itemsAfter(chain, seq) {
      if (seq > 0) await immediately();
      return chain === chainName ? itemsAfter(seq) : [];
    },
    headsAfter: async (position) => headsAfter(position),
    checkpointsAfter: async (size) => checkpoints.all(size, batch) as unknown as StoredCheckpoint[],
    newestCheckpoint: async () => newest.get() as StoredCheckpoint | undefined,
    async steadily(read) {
      if (database.isTransaction) return await read();
      database.exec("BEGIN");
      try {
        return await read();
      } finally {
        database.exec("COMMIT");
      }
    },
    async close() {
      database.close();
    },
  };
}

function inArrays(statement: StatementSync): StatementSync {
  statement.setReturnArrays(true);
  return statement;
}

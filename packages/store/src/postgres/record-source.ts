import type { ChainEnd, ChainItem, ChainRow, PrunedSubtree, RecordSource, StoredCheckpoint } from "@wherefore/core/record";
import { hexOf, numberOf } from "./encoding.ts";
import type { PostgresClient, PostgresPool } from "./postgres-pool.ts";

const batch = 1_000;

/** A record on PostgreSQL for reading, with the connection it is read on. */
export interface PostgresSource extends RecordSource {
  readonly client: PostgresClient;
  /** The rows a statement answers on that connection. */
  rows<Row>(text: string, values?: unknown[]): Promise<readonly Row[]>;
}

/**
 * Opens a record for reading, on one connection of its own.
 *
 * @param name - what was opened, for messages
 * @param close - gives everything back that was opened for it
 */
function recordSourceOn(client: PostgresClient, name: string, close: () => Promise<void>): PostgresSource {
  let isSteady = false;

  async function rows<Row>(text: string, values: unknown[] = []): Promise<readonly Row[]> {
    return (await client.query({ text, values })).rows as Row[];
  }

  async function itemsAfter(chain: string, seq: number): Promise<readonly ChainItem[]> {
    const found = (await rows<EntryRow>(entriesAfter, [chain, seq, batch])).map(chainRowOf);
    const last = found.length < batch ? Number.MAX_SAFE_INTEGER : (found.at(-1)?.seq ?? 0);
    const pruned = (await rows<SubtreeRow>(subtreesBetween, [chain, seq, last, batch])).map(subtreeOf);
    if (pruned.length === 0) return found;
    const upTo = pruned.length < batch ? last : (pruned.at(-1)?.seq ?? 0);
    return [...found.filter((row) => row.seq <= upTo), ...pruned].sort((one, other) => one.seq - other.seq);
  }

  return {
    name,
    client,
    rows,
    itemsAfter,
    async chains() {
      const found = await rows<HeadRow>('SELECT name, seq, head, state FROM wherefore.chain_head ORDER BY name COLLATE "C"');
      return found.map((row): ChainEnd => ({
        chain: row.name,
        seq: numberOf(row.seq),
        head: hexOf(row.head),
        isOver: row.state === "sealed",
      }));
    },
    /** Positions are counted without a gap: a row that is gone leaves nothing to go on with. */
    async headsAfter(position) {
      const text = "SELECT position, body FROM wherefore.head_log WHERE position > $1 ORDER BY position LIMIT $2";
      const found = await rows<{ position: unknown; body: string }>(text, [position, batch]);
      return found.map((row, index) => (numberOf(row.position) === position + index + 1 ? row.body : ""));
    },
    async checkpointsAfter(size) {
      const text = "SELECT size, note FROM wherefore.checkpoint WHERE size > $1 ORDER BY size LIMIT $2";
      return (await rows<CheckpointRow>(text, [size, batch])).map(checkpointOf);
    },
    async newestCheckpoint() {
      const [row] = await rows<CheckpointRow>("SELECT size, note FROM wherefore.checkpoint ORDER BY size DESC LIMIT 1");
      return row && checkpointOf(row);
    },
    async steadily(read) {
      if (isSteady) return await read();
      isSteady = true;
      await client.query({ text: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY" });
      try {
        return await read();
      } finally {
        isSteady = false;
        await client.query({ text: "COMMIT" }).catch(() => undefined);
      }
    },
    close,
  };
}

/** Opens a record for reading on a connection of a pool, which gets it back. */
export async function openSourceOn(pool: PostgresPool, name: string): Promise<PostgresSource> {
  const client = await pool.connect();
  const ignore = (): void => undefined;
  client.on("error", ignore);
  return recordSourceOn(client, name, () => {
    client.removeListener("error", ignore);
    client.release();
    return Promise.resolve();
  });
}

/** Opens a record for reading on a connection of a pool, which closes with it. */
export async function openSourceIn(pool: PostgresPool, name: string): Promise<PostgresSource> {
  const client = await pool.connect();
  client.on("error", () => undefined);
  return recordSourceOn(client, name, async () => {
    client.release(true);
    await pool.end();
  });
}

interface HeadRow {
  readonly name: string;
  readonly state: string;
  readonly seq: unknown;
  readonly head: unknown;
}

interface EntryRow {
  readonly seq: unknown;
  readonly body: string;
  readonly head: unknown;
}

interface SubtreeRow {
  readonly seq: unknown;
  readonly count: unknown;
  readonly root: string;
  readonly head: string;
}

interface CheckpointRow {
  readonly size: unknown;
  readonly note: string;
}

const numberOfChain = "(SELECT chain FROM wherefore.chain_head WHERE name = $1)";
const entriesAfter = `SELECT seq, body, head FROM wherefore.entry WHERE chain = ${numberOfChain} AND seq > $2 ORDER BY seq LIMIT $3`;
const subtreesBetween = `SELECT seq, count, root, head FROM wherefore.pruned_subtree
  WHERE chain = ${numberOfChain} AND seq > $2 AND seq < $3 ORDER BY seq LIMIT $4`;

function chainRowOf({ seq, body, head }: EntryRow): ChainRow {
  return { seq: numberOf(seq), body, head: hexOf(head) };
}

function subtreeOf({ seq, count, root, head }: SubtreeRow): PrunedSubtree {
  return { seq: numberOf(seq), count: numberOf(count), root, head };
}

function checkpointOf({ size, note }: CheckpointRow): StoredCheckpoint {
  return { size: numberOf(size), note };
}

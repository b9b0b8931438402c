import {
  leafHash,
  nextHead,
  type ChainTree,
  type LogTree,
  type NewCheckpoint,
  type Pruning,
  type RecordKeeper,
} from "@wherefore/core/record";
import { unavailable } from "../unavailable.ts";
import { inTransaction } from "./connection.ts";
import { numberOf, toBytea } from "./encoding.ts";
import type { PostgresClient } from "./postgres-pool.ts";
import type { PostgresSource } from "./record-source.ts";
import { startChain } from "./writer-chain.ts";

interface TreeRow {
  readonly chain: string;
  readonly seq: unknown;
  readonly head: string;
  readonly frontier: string;
  readonly segment: unknown;
  readonly first: unknown;
  readonly since: string;
  readonly until: string;
}

/** A record on PostgreSQL, for checkpoints and pruning. */
export function recordKeeperOn(source: PostgresSource): RecordKeeper {
  const { client } = source;
  return {
    ...source,
    trees: async () => treesIn(await source.rows<TreeRow>("SELECT * FROM wherefore.signed_tree")),
    keep: async (checkpoint) => await inTransaction(client, () => addCheckpoint(client, checkpoint)),
    prune: async (pruning) => {
      await inTransaction(client, () => remove(client, pruning));
    },
  };
}

function treesIn(rows: readonly TreeRow[]): { readonly log: LogTree; readonly chains: readonly ChainTree[] } {
  const trees = rows.map((row) => ({
    ...row,
    seq: numberOf(row.seq),
    segment: numberOf(row.segment),
    first: numberOf(row.first),
    frontier: row.frontier === "" ? [] : row.frontier.split(" "),
  }));
  const log = trees.find(({ chain }) => chain === "");
  return {
    log: log === undefined ? { size: 0, frontier: [] } : { size: log.seq, frontier: log.frontier },
    chains: trees.filter(({ chain }) => chain !== ""),
  };
}

async function addCheckpoint(client: PostgresClient, { after, heads, log, trees, note }: NewCheckpoint): Promise<boolean> {
  // One checkpoint at a time: whoever waited finds the log grown, and signs anew.
  await client.query({ text: "LOCK TABLE wherefore.head_log IN SHARE ROW EXCLUSIVE MODE" });
  const { rows } = await client.query({ text: "SELECT coalesce(max(position), 0) AS size FROM wherefore.head_log" });
  if (numberOf((rows[0] as { size: unknown }).size) !== after) return false;
  const places = heads.map((_, index) => after + index + 1);
  await client.query({ text: "INSERT INTO wherefore.head_log SELECT * FROM unnest($1::bigint[], $2::text[])", values: [places, heads] });
  await client.query({ text: "INSERT INTO wherefore.checkpoint (size, note) VALUES ($1, $2)", values: [log.size, note] });
  const ofLog = { chain: "", seq: log.size, head: "", frontier: log.frontier, segment: 0, first: 0, since: "", until: "" };
  await setTrees(client, [ofLog, ...trees]);
  return true;
}

async function setTrees(client: PostgresClient, trees: readonly ChainTree[]): Promise<void> {
  await client.query({
    text: `INSERT INTO wherefore.signed_tree (chain, seq, head, frontier, segment, first, since, until)
      SELECT * FROM unnest($1::text[], $2::bigint[], $3::text[], $4::text[], $5::bigint[], $6::bigint[], $7::text[], $8::text[])
      ON CONFLICT (chain) DO UPDATE SET seq = excluded.seq, head = excluded.head, frontier = excluded.frontier,
        segment = excluded.segment, first = excluded.first, since = excluded.since, until = excluded.until`,
    values: [
      trees.map(({ chain }) => chain),
      trees.map(({ seq }) => seq),
      trees.map(({ head }) => head),
      trees.map(({ frontier }) => frontier.join(" ")),
      trees.map(({ segment }) => segment),
      trees.map(({ first }) => first),
      trees.map(({ since }) => since),
      trees.map(({ until }) => until),
    ],
  });
}

async function remove(client: PostgresClient, { chain, first, last, subtrees, entry }: Pruning): Promise<void> {
  const number = await numberOfChain(client, chain);
  // An outcome of a later segment, or of another chain, may name people of an access that goes.
  await client.query({
    text: `DELETE FROM wherefore.record_subject
      WHERE (chain = $1 AND seq BETWEEN $2 AND $3) OR (by_chain = $1 AND by_seq BETWEEN $2 AND $3)`,
    values: [number, first, last],
  });
  for (const { seq, count, root, head } of subtrees) {
    await client.query({
      text: "INSERT INTO wherefore.pruned_subtree (chain, seq, count, root, head) VALUES ($1, $2, $3, $4, $5)",
      values: [number, seq, count, root, head],
    });
    await client.query({
      text: "DELETE FROM wherefore.entry WHERE chain = $1 AND seq BETWEEN $2 AND $3",
      values: [number, seq, seq + count - 1],
    });
  }
  await appendInOwnChain(client, entry);
}

async function numberOfChain(client: PostgresClient, name: string): Promise<number> {
  const { rows } = await client.query({ text: "SELECT chain FROM wherefore.chain_head WHERE name = $1", values: [name] });
  const [row] = rows as { chain: unknown }[];
  if (row === undefined) throw unavailable("The chain that is to be pruned is gone; verify the record.");
  return numberOf(row.chain);
}

/** Whoever prunes writes no application's chain, but one that begins and ends with this entry. */
async function appendInOwnChain(client: PostgresClient, { id, body }: Pruning["entry"]): Promise<void> {
  const chain = await startChain(client);
  const head = nextHead(chain.head, leafHash(body));
  await client.query({
    text: "INSERT INTO wherefore.entry (chain, seq, id, body, head) VALUES ($1, 1, $2, $3, $4)",
    values: [chain.number, id, body, toBytea(head)],
  });
  await client.query({
    text: "UPDATE wherefore.chain_head SET seq = 1, head = $2, state = 'sealed' WHERE chain = $1",
    values: [chain.number, toBytea(head)],
  });
}

import { randomUUID } from "node:crypto";
import { emptyHead } from "@wherefore/core/record";
import { hexOf, numberOf, toBytea } from "./encoding.ts";
import type { ChainEnd, ChainPlace } from "./growing-batch.ts";
import type { PostgresClient } from "./postgres-pool.ts";
import { lease } from "./write-rows.ts";

/** The chain this process writes, and the epoch in which it is this process's. */
export interface WriterChain extends ChainEnd {
  readonly epoch: number;
}

/** Starts a chain of its own: one for each start of a process, so that no two writers wait for each other. */
export async function startChain(client: PostgresClient): Promise<WriterChain> {
  const name = randomUUID();
  const { rows } = await client.query({
    text: `INSERT INTO wherefore.chain_head (name, epoch, seq, head, state, leased_until)
      VALUES ($1, 1, 0, $2, 'open', now() + make_interval(secs => $3)) RETURNING chain`,
    values: [name, toBytea(emptyHead), lease],
  });
  const [row] = rows as { chain: unknown }[];
  return { number: numberOf(row?.chain), name, epoch: 1, seq: 0, head: emptyHead };
}

/** Where a chain stands for good, and whether it is still this writer's. */
export interface FencedEnd extends ChainPlace {
  /** The new epoch; `undefined` where another raised the epoch before. */
  readonly epoch: number | undefined;
}

/**
 * Raises the epoch of a chain and reads where it ends. Whatever an earlier connection of this writer still has under way is waited for,
 * or refused afterwards: the answer is final.
 */
export async function fence(client: PostgresClient, { number, epoch }: WriterChain): Promise<FencedEnd> {
  const values = [number, epoch];
  const raised = await client.query({
    text: "UPDATE wherefore.chain_head SET epoch = epoch + 1 WHERE chain = $1 AND epoch = $2 RETURNING epoch, seq, head",
    values,
  });
  const rows = raised.rows.length > 0 ? raised.rows : await endOf(client, number);
  const [row] = rows as { epoch?: unknown; seq: unknown; head: unknown }[];
  if (row === undefined) throw new Error("the chain of this process is gone");
  return { seq: numberOf(row.seq), head: hexOf(row.head), epoch: row.epoch === undefined ? undefined : numberOf(row.epoch) };
}

async function endOf(client: PostgresClient, number: number): Promise<unknown[]> {
  // The lock waits for a statement under way as well.
  const { rows } = await client.query({ text: "SELECT seq, head FROM wherefore.chain_head WHERE chain = $1 FOR UPDATE", values: [number] });
  return rows;
}

/** Ends the chain of this process: nothing will follow. */
export async function sealChain(client: PostgresClient, { number, epoch }: WriterChain): Promise<void> {
  const text = "UPDATE wherefore.chain_head SET state = 'sealed', epoch = epoch + 1 WHERE chain = $1 AND epoch = $2";
  await client.query({ text, values: [number, epoch] });
}

/** Ends the chains of processes that wrote nothing since their lease ran out. One that still lives starts another chain. */
export async function sealAbandoned(client: PostgresClient): Promise<void> {
  const text = "UPDATE wherefore.chain_head SET state = 'sealed', epoch = epoch + 1 WHERE state = 'open' AND leased_until < now()";
  await client.query({ text });
}

import { randomBytes, randomUUID } from "node:crypto";
import type { Client } from "pg";
import { people, storedBody } from "../acts.ts";

/** What stands in the columns of a batch, ready-made. */
export interface RawBatch {
  readonly seqs: readonly string[];
  readonly ids: readonly string[];
  readonly bodies: readonly string[];
  readonly heads: readonly Buffer[];
  readonly pseudonyms: readonly Buffer[];
  readonly instants: readonly string[];
}

const pseudonyms = people.map(() => randomBytes(32));
const head = randomBytes(32);
const body = storedBody();

export const rawSchema = `
CREATE SCHEMA IF NOT EXISTS raw;
CREATE TABLE IF NOT EXISTS raw.entry (chain bigint NOT NULL, seq bigint NOT NULL, id uuid NOT NULL, body text NOT NULL, head bytea NOT NULL, PRIMARY KEY (chain, seq));
CREATE UNIQUE INDEX IF NOT EXISTS raw_entry_id ON raw.entry (id);
CREATE TABLE IF NOT EXISTS raw.record_subject (pseudonym bytea NOT NULL, at bigint NOT NULL, chain bigint NOT NULL, seq bigint NOT NULL, by_chain bigint NOT NULL, by_seq bigint NOT NULL);
CREATE INDEX IF NOT EXISTS raw_of_person ON raw.record_subject (pseudonym, at);
CREATE TABLE IF NOT EXISTS raw.plain (chain bigint NOT NULL, seq bigint NOT NULL, id uuid NOT NULL, body text NOT NULL, head bytea NOT NULL, PRIMARY KEY (chain, seq));
CREATE TABLE IF NOT EXISTS raw.head (chain bigint PRIMARY KEY, epoch bigint NOT NULL, seq bigint NOT NULL, head bytea NOT NULL) WITH (fillfactor = 50);
`;

/** Places after a first one; instants are of no consequence. */
export function rawBatch(size: number, after: number): RawBatch {
  const numbers = Array.from({ length: size }, (_, index) => (after + index + 1).toString());
  return {
    seqs: numbers,
    ids: numbers.map(() => randomUUID()),
    bodies: numbers.map(() => body),
    heads: numbers.map(() => head),
    pseudonyms: numbers.map(() => pseudonyms[Math.floor(Math.random() * pseudonyms.length)] ?? head),
    instants: numbers.map(() => Date.now().toString()),
  };
}

const columns = "unnest($2::bigint[], $3::uuid[], $4::text[], $5::bytea[])";

/** Entries and whom they concern, in one statement, and nothing else. */
export async function insertBoth(client: Client, chain: number, batch: RawBatch): Promise<void> {
  await client.query({
    name: "both",
    text: `WITH entries AS (INSERT INTO raw.entry SELECT $1::bigint, * FROM ${columns})
      INSERT INTO raw.record_subject SELECT pseudonym, at, $1, seq, $1, seq FROM unnest($6::bytea[], $7::bigint[], $2::bigint[]) AS one (pseudonym, at, seq)`,
    values: [chain, batch.seqs, batch.ids, batch.bodies, batch.heads, batch.pseudonyms, batch.instants],
  });
}

/** Entries alone. */
export async function insertPlain(client: Client, chain: number, batch: RawBatch): Promise<void> {
  await client.query({
    name: "plain",
    text: `INSERT INTO raw.plain SELECT $1::bigint, * FROM ${columns}`,
    values: [chain, batch.seqs, batch.ids, batch.bodies, batch.heads],
  });
}

/** Entries alone, if nobody moved the head of the chain meanwhile. */
export async function insertFenced(client: Client, chain: number, batch: RawBatch): Promise<void> {
  const { rowCount } = await client.query({
    name: "fenced",
    text: `WITH head AS (UPDATE raw.head SET seq = $6::bigint + $7::bigint, head = $8 WHERE chain = $1 AND epoch = 1 AND seq = $6 RETURNING chain)
      INSERT INTO raw.plain SELECT head.chain, one.* FROM head, ${columns} AS one`,
    values: [chain, batch.seqs, batch.ids, batch.bodies, batch.heads, Number(batch.seqs[0]) - 1, batch.seqs.length, head],
  });
  if (rowCount !== batch.seqs.length) throw new Error("the chain was moved by somebody else");
}

/** Entries alone, behind one lock for everybody. */
export async function insertLocked(client: Client, chain: number, batch: RawBatch): Promise<void> {
  await client.query("BEGIN");
  await client.query("SELECT pg_advisory_xact_lock(4)");
  await insertFenced(client, chain, batch);
  await client.query("COMMIT");
}

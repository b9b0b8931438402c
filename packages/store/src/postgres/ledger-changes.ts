import { WhereforeError, type LedgerChange } from "@wherefore/core";
import type { KeyStore } from "../people/key-store.ts";
import { dataSubjectNamed } from "../people/names.ts";
import { rowsOf } from "./connection.ts";
import { hexOf, numberOf } from "./encoding.ts";
import type { PostgresClient, PostgresPool } from "./postgres-pool.ts";

/** A place among the changes: a transaction, and how far into it. */
export interface Place {
  readonly tx: string;
  readonly seq: number;
}

/** @throws {WhereforeError} `ERR_WHEREFORE_OPTIONS_INVALID` for a cursor that `changesSince` did not give */
export function readCursor(cursor: string): Place {
  if (cursor === "") return { tx: "0", seq: 0 };
  const [, tx, seq] = /^(\d{1,19})\.(\d{1,15})$/.exec(cursor) ?? [];
  if (tx === undefined || seq === undefined)
    throw new WhereforeError("ERR_WHEREFORE_OPTIONS_INVALID", 'The cursor is none that changesSince gave; use "" for the beginning.');
  return { tx, seq: Number(seq) };
}

interface ChangeRow {
  readonly tx: string;
  readonly seq: unknown;
  readonly pseudonym: unknown;
  readonly version: unknown;
}

/** Up to `limit` changes after a place. Those whose key is gone are nobody's, and passed over. */
export async function changesAfter(pool: PostgresPool, keys: KeyStore, after: Place, limit: number): Promise<readonly LedgerChange[]> {
  const found: LedgerChange[] = [];
  for (let place: Place | undefined = after; place !== undefined && found.length < limit;) {
    const rows = await changesFrom(pool, place, limit - found.length);
    const names = await keys.namesOf(rows.map(({ pseudonym }) => hexOf(pseudonym)));
    for (const { tx, seq, pseudonym, version } of rows) {
      const name = names.get(hexOf(pseudonym));
      const cursor = `${tx}.${numberOf(seq).toString()}`;
      if (name !== undefined) found.push({ cursor, dataSubject: dataSubjectNamed(name), version: numberOf(version) });
    }
    const last = rows.at(-1);
    place = last && { tx: last.tx, seq: numberOf(last.seq) };
  }
  return found;
}

/**
 * Transactions end in another order than they began. Read up to the oldest one still under way: nothing can appear before a place that was
 * passed.
 */
async function changesFrom(pool: PostgresPool, { tx, seq }: Place, limit: number): Promise<readonly ChangeRow[]> {
  return await rowsOf<ChangeRow>(pool, {
    name: "wherefore-changes",
    text: `SELECT tx::text AS tx, seq, pseudonym, version FROM wherefore.ledger_event
      WHERE (tx, seq) > ($1::text::xid8, $2::bigint) AND tx < pg_snapshot_xmin(pg_current_snapshot()) ORDER BY ledger_event.tx, seq LIMIT $3`,
    values: [tx, seq, limit],
  });
}

/**
 * Makes events readable that were written on another server: a restored dump brings along transaction numbers this server has yet to reach.
 * No transaction that can be seen has such a number.
 */
export async function settleRestoredEvents(client: PostgresClient): Promise<void> {
  const text = "UPDATE wherefore.ledger_event SET tx = '3' WHERE tx >= pg_snapshot_xmax(pg_current_snapshot())";
  await client.query({ text });
}

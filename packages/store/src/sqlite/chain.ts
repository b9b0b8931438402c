import { WhereforeError, type Receipt } from "@wherefore/core";
import { emptyHead, leafHash, nextHead } from "@wherefore/core/record";
import type { DatabaseSync } from "node:sqlite";

/** A stored entry: its place, the receipt its writer got, and its text. */
export interface StoredEntry {
  readonly receipt: Receipt;
  readonly body: string;
}

/** The chain of entries of one database. Every method that writes needs an open transaction. */
export interface Chain {
  /** Adds one entry and moves the head with it. */
  append(id: string, body: string): Receipt;
  /** The entry with an id, where there is one. */
  find(id: string): StoredEntry | undefined;
}

/** The name of the one chain a database has. */
export const chainName = "main";

/** Starts the chain of a new database, or opens the one that is there. */
export function openChain(database: DatabaseSync): Chain {
  database
    .prepare("INSERT INTO chain_head (chain, seq, head) SELECT ?, 0, ? WHERE NOT EXISTS (SELECT 1 FROM entry) ON CONFLICT DO NOTHING")
    .run(chainName, emptyHead);
  const readHead = database.prepare("SELECT seq, head FROM chain_head WHERE chain = ?");
  const moveHead = database.prepare("UPDATE chain_head SET seq = ?, head = ? WHERE chain = ?");
  const insert = database.prepare("INSERT INTO entry (seq, id, body, head) VALUES (?, ?, ?, ?)");
  const select = database.prepare("SELECT seq, body FROM entry WHERE id = ?");

  return {
    append(id, body) {
      // Read inside the transaction: another process may have moved it.
      const before = readHead.get(chainName) as { seq: number; head: string } | undefined;
      if (before === undefined) throw headMissing();
      const seq = before.seq + 1;
      const leaf = leafHash(body);
      const head = nextHead(before.head, leaf);
      insert.run(seq, id, body, head);
      moveHead.run(seq, head, chainName);
      return { chain: chainName, seq, leaf };
    },
    find(id) {
      const row = select.get(id) as { seq: number; body: string } | undefined;
      return row && { receipt: { chain: chainName, seq: row.seq, leaf: leafHash(row.body) }, body: row.body };
    },
  };
}

function headMissing(): WhereforeError {
  return new WhereforeError(
    "ERR_WHEREFORE_RECORD_ALTERED",
    'The head of the chain is gone from the record; run "wherefore record verify" and restore a backup.',
  );
}

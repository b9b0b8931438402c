import { WhereforeError, type Receipt } from "@wherefore/core";
import { emptyHead, leafHash, nextHead } from "@wherefore/core/record";
import type { DatabaseSync } from "node:sqlite";

/** A stored entry: its place, the receipt its writer got, and its text. */
export interface StoredEntry {
  readonly receipt: Receipt;
  readonly body: string;
}

/** Where a chain ends. */
export interface ChainEnd {
  readonly seq: number;
  readonly head: string;
}

/** The chain of entries of one database. Everything but `find` needs an open transaction. */
export interface Chain {
  /** Reads where the chain ends: another process may have written since. Comes first in a transaction. */
  begin(): void;
  /** Adds one entry at the end; `undefined` where another entry has this id already. */
  append(id: string, body: string): Receipt | undefined;
  /** Where the chain ends now. */
  readonly end: ChainEnd;
  /** Goes back to where the chain ended before work that was undone. */
  returnTo(end: ChainEnd): void;
  /** Writes down where the chain ends. Comes last in a transaction. */
  finish(): void;
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
  const insert = database.prepare("INSERT INTO entry (seq, id, body, head) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO NOTHING");
  const select = database.prepare("SELECT seq, body FROM entry WHERE id = ?");
  let stored: ChainEnd = { seq: 0, head: emptyHead };
  let end = stored;

  return {
    begin() {
      const found = readHead.get(chainName) as ChainEnd | undefined;
      if (found === undefined) throw headMissing();
      stored = found;
      end = found;
    },
    append(id, body) {
      const seq = end.seq + 1;
      const leaf = leafHash(body);
      const head = nextHead(end.head, leaf);
      if (insert.run(seq, id, body, head).changes === 0) return undefined;
      end = { seq, head };
      return { chain: chainName, seq, leaf };
    },
    get end() {
      return end;
    },
    returnTo(earlier) {
      end = earlier;
    },
    finish() {
      if (end.seq !== stored.seq) moveHead.run(end.seq, end.head, chainName);
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

import type { ChainTree, LogTree, NewCheckpoint, Pruning, RecordKeeper } from "@wherefore/core/record";
import type { DatabaseSync } from "node:sqlite";
import { storeMigrations } from "../migrations/store-migrations.ts";
import { openChain, type Chain } from "./chain.ts";
import { migrate } from "./migrate.ts";
import { recordSourceIn } from "./record-source.ts";

// A keeper may share its thread with requests: a few milliseconds at a time.
const politeBatch = 250;

interface TreeRow {
  readonly chain: string;
  readonly seq: number;
  readonly head: string;
  readonly frontier: string;
  readonly segment: number;
  readonly first: number;
  readonly since: string;
  readonly until: string;
}

/** The record of a database, for checkpoints and pruning. Brings the database to the newest schema first. */
export function recordKeeperOn(database: DatabaseSync, name: string): RecordKeeper {
  migrate(database, storeMigrations);
  // Rows that lead to a pruned entry go with it; looking for others would read all of them once for each entry.
  database.exec("PRAGMA foreign_keys = OFF");
  const trees = database.prepare("SELECT chain, seq, head, frontier, segment, first, since, until FROM signed_tree");
  const addCheckpoint = checkpointWriter(database);
  const remove = remover(database, openChain(database));
  return {
    ...recordSourceIn(database, name, politeBatch),
    trees: async () => treesIn(trees.all() as unknown as TreeRow[]),
    keep: async (checkpoint) => inTransaction(database, () => addCheckpoint(checkpoint)),
    async prune(pruning) {
      inTransaction(database, () => {
        remove(pruning);
      });
    },
  };
}

function treesIn(rows: readonly TreeRow[]): { readonly log: LogTree; readonly chains: readonly ChainTree[] } {
  const log = rows.find(({ chain }) => chain === "");
  const chains = rows.filter(({ chain }) => chain !== "");
  return {
    log: log === undefined ? { size: 0, frontier: [] } : { size: log.seq, frontier: hashesIn(log.frontier) },
    chains: chains.map((row) => ({ ...row, frontier: hashesIn(row.frontier) })),
  };
}

function hashesIn(frontier: string): readonly string[] {
  return frontier === "" ? [] : frontier.split(" ");
}

function checkpointWriter(database: DatabaseSync): (checkpoint: NewCheckpoint) => boolean {
  const sizeOfLog = database.prepare("SELECT coalesce(max(position), 0) AS size FROM head_log");
  const insertHead = database.prepare("INSERT INTO head_log (position, body) VALUES (?, ?)");
  const insertNote = database.prepare("INSERT INTO checkpoint (size, note) VALUES (?, ?)");
  const setTree = database.prepare(
    "INSERT OR REPLACE INTO signed_tree (chain, seq, head, frontier, segment, first, since, until) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
  );
  return ({ after, heads, log, trees, note }) => {
    if ((sizeOfLog.get() as { size: number }).size !== after) return false;
    heads.forEach((head, index) => insertHead.run(after + index + 1, head));
    insertNote.run(log.size, note);
    setTree.run("", log.size, "", log.frontier.join(" "), 0, 0, "", "");
    for (const { chain, seq, head, frontier, segment, first, since, until } of trees)
      setTree.run(chain, seq, head, frontier.join(" "), segment, first, since, until);
    return true;
  };
}

function remover(database: DatabaseSync, chain: Chain): (pruning: Pruning) => void {
  const insertSubtree = database.prepare("INSERT INTO pruned_subtree (seq, count, root, head) VALUES (?, ?, ?, ?)");
  const removeEntries = database.prepare("DELETE FROM entry WHERE seq BETWEEN ? AND ?");
  // An outcome of a later segment may name people of an access that goes.
  const removeMentions = database.prepare(
    "DELETE FROM record_subject WHERE seq BETWEEN :first AND :last OR entry BETWEEN :first AND :last",
  );
  return ({ first, last, subtrees, entry }) => {
    removeMentions.run({ first, last });
    for (const { seq, count, root, head } of subtrees) {
      insertSubtree.run(seq, count, root, head);
      removeEntries.run(seq, seq + count - 1);
    }
    chain.begin();
    chain.append(entry.id, entry.body);
    chain.finish();
  };
}

function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec("BEGIN IMMEDIATE");
  try {
    const result = work();
    database.exec("COMMIT");
    return result;
  } finally {
    if (database.isTransaction) database.exec("ROLLBACK");
  }
}

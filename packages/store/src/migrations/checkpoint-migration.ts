import type { Migration } from "./migration.ts";

/** What lets the record be proven to others, and be pruned. The same on both engines. */
export const checkpointMigration: Migration = {
  name: "checkpoints",
  sql: `
-- The log of heads: what each chain had come to whenever a checkpoint was signed. Its rows are the leaves of the tree that is signed.
CREATE TABLE head_log (
  position INTEGER PRIMARY KEY,
  body     TEXT NOT NULL
) STRICT;

-- Signed checkpoints, by how many rows of the log they cover.
CREATE TABLE checkpoint (
  size INTEGER PRIMARY KEY,
  note TEXT NOT NULL
) STRICT;

-- Where the next checkpoint continues from: the right edge of the tree over the log (chain '') and over each chain.
CREATE TABLE signed_tree (
  chain    TEXT PRIMARY KEY,
  seq      INTEGER NOT NULL,
  head     TEXT NOT NULL,
  frontier TEXT NOT NULL,
  segment  INTEGER NOT NULL,
  first    INTEGER NOT NULL,
  since    TEXT NOT NULL,
  until    TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Entries that were pruned, as full subtrees of the tree over the chain.
CREATE TABLE pruned_subtree (
  seq   INTEGER PRIMARY KEY,
  count INTEGER NOT NULL,
  root  TEXT NOT NULL,
  head  TEXT NOT NULL
) STRICT;
`,
};

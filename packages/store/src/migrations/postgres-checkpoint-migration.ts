import type { Migration } from "./migration.ts";

/** What lets the record be proven to others, and be pruned: as on SQLite, for several chains. */
export const postgresCheckpointMigration: Migration = {
  name: "checkpoints",
  sql: `
-- The log of heads: what each chain had come to whenever a checkpoint was signed. Its rows are the leaves of the tree that is signed.
CREATE TABLE wherefore.head_log (
  position bigint PRIMARY KEY,
  body     text NOT NULL
);

-- Signed checkpoints, by how many rows of the log they cover.
CREATE TABLE wherefore.checkpoint (
  size bigint PRIMARY KEY,
  note text NOT NULL
);

-- Where the next checkpoint continues from: the right edge of the tree over the log (chain '') and over each chain.
CREATE TABLE wherefore.signed_tree (
  chain    text PRIMARY KEY,
  seq      bigint NOT NULL,
  head     text NOT NULL,
  frontier text NOT NULL,
  segment  bigint NOT NULL,
  first    bigint NOT NULL,
  since    text NOT NULL,
  until    text NOT NULL
);

-- Entries that were pruned, as full subtrees of the tree over their chain.
CREATE TABLE wherefore.pruned_subtree (
  chain bigint NOT NULL,
  seq   bigint NOT NULL,
  count bigint NOT NULL,
  root  text NOT NULL,
  head  text NOT NULL,
  PRIMARY KEY (chain, seq)
);
`,
};

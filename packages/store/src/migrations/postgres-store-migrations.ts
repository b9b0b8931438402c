import type { Migration } from "./migration.ts";
import { postgresCheckpointMigration } from "./postgres-checkpoint-migration.ts";

const recordAndLedger = `
-- One chain for each writer and start of it. Whoever writes compares epoch and seq; whoever seals raises the epoch.
CREATE TABLE wherefore.chain_head (
  chain        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name         text NOT NULL UNIQUE,
  epoch        bigint NOT NULL,
  seq          bigint NOT NULL,
  head         bytea NOT NULL,
  state        text NOT NULL CHECK (state IN ('open', 'sealed')),
  opened_at    timestamptz NOT NULL DEFAULT now(),
  leased_until timestamptz NOT NULL
) WITH (fillfactor = 50);

-- One entry of the processing record: canonical JSON, and the head of its chain after it.
CREATE TABLE wherefore.entry (
  chain bigint NOT NULL,
  seq   bigint NOT NULL,
  id    uuid NOT NULL,
  body  text NOT NULL,
  head  bytea NOT NULL,
  PRIMARY KEY (chain, seq)
);
CREATE UNIQUE INDEX entry_id ON wherefore.entry (id);

-- Whom an access concerns. "chain" and "seq" are the place of the access; "by_chain" and "by_seq" that of the entry which names the
-- person: the access itself, or its outcome, which another process may have written.
CREATE TABLE wherefore.record_subject (
  pseudonym bytea NOT NULL,
  at        bigint NOT NULL,
  chain     bigint NOT NULL,
  seq       bigint NOT NULL,
  by_chain  bigint NOT NULL,
  by_seq    bigint NOT NULL
);
CREATE INDEX record_subject_of_person ON wherefore.record_subject (pseudonym, at);

-- The present version of each person: how many events they have. Locked by whoever adds one.
CREATE TABLE wherefore.ledger_subject (
  pseudonym bytea PRIMARY KEY,
  version   bigint NOT NULL
) WITH (fillfactor = 50);

-- Which entries are the events of one person. "tx" is the transaction that added the event: whoever follows the ledger reads up to
-- the oldest transaction still under way, so that none is passed over.
CREATE TABLE wherefore.ledger_event (
  chain     bigint NOT NULL,
  seq       bigint NOT NULL,
  pseudonym bytea NOT NULL,
  version   bigint NOT NULL,
  key       bytea NOT NULL,
  tx        xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (chain, seq),
  UNIQUE (pseudonym, version),
  UNIQUE (pseudonym, key)
);
CREATE INDEX ledger_event_in_order ON wherefore.ledger_event (tx, seq);

-- Keys of consents that a standing consent answered: no event, but the same answer for ever.
CREATE TABLE wherefore.ledger_answer (
  pseudonym bytea NOT NULL,
  key       bytea NOT NULL,
  content   bytea NOT NULL,
  chain     bigint NOT NULL,
  seq       bigint NOT NULL,
  seal      bytea NOT NULL,
  PRIMARY KEY (pseudonym, key)
);

-- The keys that belong to this database: one row.
CREATE TABLE wherefore.key_store (
  single boolean PRIMARY KEY CHECK (single),
  id     text NOT NULL
);
`;

/** The schema of a store on PostgreSQL, in a schema of its own. */
export const postgresStoreMigrations: readonly Migration[] = [
  { name: "record-and-ledger", sql: recordAndLedger },
  postgresCheckpointMigration,
];

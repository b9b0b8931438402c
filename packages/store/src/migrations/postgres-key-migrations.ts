import type { Migration } from "./migration.ts";

const personKeys = `
-- The random name of these keys: one row.
CREATE TABLE wherefore_keys.key_store (
  single boolean PRIMARY KEY CHECK (single),
  id     text NOT NULL
);

-- One random key for each person. "ledger" is their pseudonym in the subject ledger, so that it can be resolved.
CREATE TABLE wherefore_keys.person (
  name   text PRIMARY KEY,
  key    bytea NOT NULL,
  ledger bytea NOT NULL UNIQUE
);

-- The epochs that pseudonyms of the record were made of: with a person's key, each gives one of their pseudonyms.
CREATE TABLE wherefore_keys.epoch (
  label text PRIMARY KEY
);
`;

/** The schema of keys that stand in a PostgreSQL database of their own. */
export const postgresKeyMigrations: readonly Migration[] = [{ name: "person-keys", sql: personKeys }];

import type { Migration } from "./migration.ts";

const personKeys = `
CREATE TABLE key_file (
  id TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- One random key for each person. "ledger" is their pseudonym in the subject ledger, so that it can be resolved.
CREATE TABLE person (
  name   TEXT PRIMARY KEY,
  key    BLOB NOT NULL,
  ledger TEXT NOT NULL UNIQUE
) STRICT, WITHOUT ROWID;
`;

const epochs = `
-- The epochs that pseudonyms of the record were made of: with a person's key, each gives one of their pseudonyms.
CREATE TABLE epoch (
  label TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
`;

/** The schema of the key file. */
export const keyFileMigrations: readonly Migration[] = [
  { name: "person-keys", sql: personKeys },
  { name: "epochs", sql: epochs },
];

import { checkpointMigration } from "./checkpoint-migration.ts";
import type { Migration } from "./migration.ts";

const recordAndLedger = `
CREATE TABLE chain_head (
  chain TEXT PRIMARY KEY,
  seq   INTEGER NOT NULL,
  head  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- One entry of the processing record: canonical JSON, and the head of the chain after it.
CREATE TABLE entry (
  seq  INTEGER PRIMARY KEY,
  id   TEXT NOT NULL UNIQUE,
  body TEXT NOT NULL,
  head TEXT NOT NULL
) STRICT;

-- Whom an access concerns. "entry" is the entry that names the person: the access itself, or its outcome.
CREATE TABLE record_subject (
  pseudonym TEXT NOT NULL,
  at        INTEGER NOT NULL,
  seq       INTEGER NOT NULL REFERENCES entry (seq),
  entry     INTEGER NOT NULL REFERENCES entry (seq),
  PRIMARY KEY (pseudonym, at, seq, entry)
) STRICT, WITHOUT ROWID;

-- Which entries are the events of one person.
CREATE TABLE ledger_event (
  seq       INTEGER PRIMARY KEY REFERENCES entry (seq),
  pseudonym TEXT NOT NULL,
  version   INTEGER NOT NULL,
  key       TEXT NOT NULL,
  UNIQUE (pseudonym, version),
  UNIQUE (pseudonym, key)
) STRICT;

-- Keys of consents that a standing consent answered: no event, but the same answer for ever.
CREATE TABLE ledger_answer (
  pseudonym TEXT NOT NULL,
  key       TEXT NOT NULL,
  content   TEXT NOT NULL,
  seq       INTEGER NOT NULL REFERENCES ledger_event (seq),
  seal      TEXT NOT NULL,
  PRIMARY KEY (pseudonym, key)
) STRICT, WITHOUT ROWID;

-- The key file that belongs to this database.
CREATE TABLE key_file (
  id TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
`;

const deferral = `
-- Which writers take entries before they are on the disk, and until when everything they took is there. A row that outlives its
-- writer says that the writer did not end in good order.
CREATE TABLE deferral (
  writer TEXT PRIMARY KEY,
  until  TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;

/** The schema of the store's main database. */
export const storeMigrations: readonly Migration[] = [
  { name: "record-and-ledger", sql: recordAndLedger },
  { name: "deferral", sql: deferral },
  checkpointMigration,
];

import { DatabaseSync } from "node:sqlite";

/** Opens the application's own database, creating its tables where they are missing. It knows nothing of the guard's store. */
export function openDatabase(file: string): DatabaseSync {
  const database = new DatabaseSync(file);
  database.exec(`
    CREATE TABLE IF NOT EXISTS customer (
      id TEXT PRIMARY KEY,
      firstName TEXT NOT NULL, -- @category identity.name
      lastName TEXT NOT NULL, -- @category identity.name
      email TEXT NOT NULL, -- @category contact.email
      phone TEXT NOT NULL, -- @category contact.phone
      company TEXT NOT NULL -- @category profile.employer
    ) STRICT;
    CREATE TABLE IF NOT EXISTS letter (customer TEXT NOT NULL, at TEXT NOT NULL) STRICT;
    CREATE TABLE IF NOT EXISTS outbox ("to" TEXT NOT NULL, name TEXT NOT NULL, subject TEXT NOT NULL) STRICT;
    CREATE TABLE IF NOT EXISTS staff (
      id TEXT PRIMARY KEY,
      email TEXT NOT NULL UNIQUE, -- @category contact.email
      salt BLOB NOT NULL, -- @category credentials.password
      hash BLOB NOT NULL, -- @category credentials.password
      roles TEXT NOT NULL
    ) STRICT;
  `);
  return database;
}

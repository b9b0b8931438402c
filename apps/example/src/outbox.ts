import type { DatabaseSync } from "node:sqlite";

/** A letter as the mailing provider takes it. */
export interface AddressedLetter {
  readonly to: string;
  readonly name: string;
  readonly subject: string;
}

/** What the mailing provider collects. */
export interface Outbox {
  put(letter: AddressedLetter): void;
  waiting(): AddressedLetter[];
}

/** Keeps the outbox in the application's own database, from where the provider's relay empties it. */
export function outboxIn(database: DatabaseSync): Outbox {
  const insert = database.prepare("INSERT INTO outbox VALUES (:to, :name, :subject)");
  const every = database.prepare("SELECT * FROM outbox ORDER BY rowid");
  return {
    put: (letter) => void insert.run({ ...letter }),
    waiting: () => every.all().map(({ to, name, subject }) => ({ to: String(to), name: String(name), subject: String(subject) })),
  };
}

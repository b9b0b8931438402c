import type { DatabaseSync } from "node:sqlite";

/** The letters waiting to be sent. */
export interface Letters {
  queueFor(customerId: string): void;
  waitingFor(customerId: string): number;
}

/** Keeps the queue in the application's own database. */
export function lettersIn(database: DatabaseSync): Letters {
  const insert = database.prepare("INSERT INTO letter VALUES (?, ?)");
  const count = database.prepare("SELECT count(*) AS waiting FROM letter WHERE customer = ?");
  return {
    queueFor: (customerId) => void insert.run(customerId, new Date().toISOString()),
    waitingFor: (customerId) => Number(count.get(customerId)?.["waiting"]),
  };
}

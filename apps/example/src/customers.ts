import type { DatabaseSync } from "node:sqlite";
import { Customer } from "./fields.ts";

/** The customer file. */
export interface Customers {
  add(customer: Customer): void;
  find(id: string): Customer | undefined;
  all(): Customer[];
  /** One after the other, without holding them all. */
  each(): Iterable<Customer>;
}

/** Keeps customers in the application's own database. */
export function customersIn(database: DatabaseSync): Customers {
  const insert = database.prepare("INSERT INTO customer VALUES (:id, :firstName, :lastName, :email, :phone, :company)");
  const one = database.prepare("SELECT * FROM customer WHERE id = ?");
  const every = database.prepare("SELECT * FROM customer ORDER BY rowid");
  return {
    add: (customer) => void insert.run(customer),
    find: (id) => Customer.optional().parse(one.get(id)),
    all: () => Customer.array().parse(every.all()),
    *each() {
      for (const row of every.iterate()) yield Customer.parse(row);
    },
  };
}

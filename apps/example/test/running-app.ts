import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import type { Store } from "@wherefore/core";
import type { GuardOf } from "@wherefore/express-middleware";
import { openStore } from "@wherefore/store";
import type { Express } from "express";
import { createApp } from "../src/app.ts";
import { openDatabase } from "../src/database.ts";
import type { policy } from "../src/policy.ts";
import { demoStaff, staffIn } from "../src/staff.ts";
import { visitor, type Visitor } from "./visitor.ts";

/** The example on a free port of this machine, with a store and a database of its own in a temporary folder. */
export interface RunningApp {
  readonly origin: string;
  readonly app: Express;
  readonly folder: string;
  readonly guard: GuardOf<typeof policy>;
  readonly store: Store;
  readonly database: DatabaseSync;
  /** Somebody new, without cookies. */
  readonly visitor: () => Visitor;
  readonly stop: () => Promise<void>;
}

/** Starts the example with its seeded staff account. */
export async function runApp(): Promise<RunningApp> {
  const folder = mkdtempSync(join(tmpdir(), "papers-"));
  const database = openDatabase(join(folder, "customers.db"));
  await staffIn(database).add(demoStaff, ["support"]);
  const store = await openStore(join(folder, "papers.db"));
  const { app, guard } = createApp({ store, database, sessionSecret: "only for this test" });
  const server = app.listen(0, "127.0.0.1");
  await once(server, "listening");
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port.toString()}`;
  const stop = async (): Promise<void> => {
    server.close();
    server.closeAllConnections();
    await guard.close();
    await store.close();
    database.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { origin, app, folder, guard, store, database, visitor: () => visitor(origin), stop };
}

/** What Ada fills in. */
export const ada = {
  firstName: "Ada",
  lastName: "Byron",
  email: "ada@analytical.example",
  phone: "+33199001234",
  jobTitle: "Countess of computing",
  company: "Analytical Engines",
};

/** Opens an account. */
export async function register(
  app: RunningApp,
  form: Readonly<Record<string, string>> = ada,
): Promise<{ readonly customer: Visitor; readonly id: string }> {
  const customer = app.visitor();
  const answer = await customer("POST", "/accounts", form);
  if (answer.status !== 201) throw new Error(`The account was not opened: ${answer.status.toString()} ${answer.text}`);
  return { customer, id: String(answer.body["id"]) };
}

/** Signs the seeded member of the support team in. */
export async function signIn(app: RunningApp): Promise<Visitor> {
  const employee = app.visitor();
  const answer = await employee("POST", "/staff/session", demoStaff);
  if (answer.status !== 204) throw new Error(`Staff could not sign in: ${answer.status.toString()} ${answer.text}`);
  return employee;
}

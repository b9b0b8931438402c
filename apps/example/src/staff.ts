import { randomBytes, randomUUID, scrypt, timingSafeEqual } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import { promisify } from "node:util";
import * as z from "zod";
import type { StaffCredentials } from "./fields.ts";
import type { Session } from "./session.ts";

/** The account that `npm run demo` can sign in with. It exists so that the demo has an employee; give yours a password of their own. */
export const demoStaff = { email: "sam@papers.example", password: "a-demo-password" } as const;

/** The people who work at Papers. */
export interface Staff {
  add(credentials: StaffCredentials, roles: readonly string[]): Promise<void>;
  /** @returns whose session to start, or nothing when address and password do not belong together */
  check(credentials: StaffCredentials): Promise<Session | undefined>;
}

const Row = z.object({ id: z.string(), salt: z.instanceof(Uint8Array), hash: z.instanceof(Uint8Array), roles: z.string() });
const COST = { N: 2 ** 15, r: 8, p: 3, maxmem: 2 ** 26 };
const hashOf = async (password: string, salt: Uint8Array): Promise<Buffer> =>
  promisify<string, Uint8Array, number, typeof COST, Buffer>(scrypt)(password, salt, 32, COST);

/** Keeps staff in the application's own database, passwords as scrypt hashes only. */
export function staffIn(database: DatabaseSync): Staff {
  const insert = database.prepare("INSERT INTO staff VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");
  const byEmail = database.prepare("SELECT id, salt, hash, roles FROM staff WHERE email = ?");
  // Checked when nobody has the address, so that an unknown address takes as long as a wrong password.
  const nobody = { id: "", salt: randomBytes(16), hash: randomBytes(32), roles: "" };
  return {
    add: async ({ email, password }, roles) => {
      const salt = randomBytes(16);
      insert.run(randomUUID(), email, salt, await hashOf(password, salt), roles.join(" "));
    },
    check: async ({ email, password }) => {
      const { id, salt, hash, roles } = Row.optional().parse(byEmail.get(email)) ?? nobody;
      return timingSafeEqual(await hashOf(password, salt), hash) && id !== "" ? { id, roles: roles.split(" ") } : undefined;
    },
  };
}

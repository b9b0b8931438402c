import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import cookieSession from "cookie-session";
import type { Request, RequestHandler } from "express";
import * as z from "zod";

const Session = z.object({ id: z.string(), roles: z.array(z.string()) });

/** Who is calling: a customer (no roles), or an employee with theirs. */
export type Session = z.infer<typeof Session>;

/** Reads and writes the signed session cookie, which the policy declares under the same name. */
export function sessions(secret: string): RequestHandler {
  return cookieSession({ name: "papers", secret, httpOnly: true, sameSite: "lax" });
}

/** The session of a request; nobody when the cookie is missing or forged. */
export function sessionOf(req: Pick<Request, "session">): Session | undefined {
  return Session.safeParse(req.session).data;
}

/** Starts a session in place of the one there was. */
export function startSession(req: Pick<Request, "session">, session: Session): void {
  req.session = session;
}

/** The secret that signs session cookies: made once, kept in a file that only its owner may read. */
export function secretIn(file: string): string {
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" });
  return readFileSync(file, "utf8");
}

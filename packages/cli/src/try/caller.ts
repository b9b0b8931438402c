import type { DataSubject } from "@wherefore/core";
import type { IncomingMessage } from "node:http";

/** Who calls, in the sandbox only: a real application asks its session, never the caller. */
export interface Caller {
  readonly person: string | undefined;
  /** The accessor of the policy they act as; without one they are the data subject. */
  readonly role: string | undefined;
}

/** Everybody in a sandbox is in one list: what is kept for another controller is kept for this one. */
export const TENANT = "sandbox";

/** A caller as the ledger names them. */
export function personOf(id: string): DataSubject {
  return { id, as: "person", controller: TENANT };
}

/** Reads the caller: headers `x-person` and `x-role`, or `?person=` and `?role=` in the address. */
export function callerOf({ headers, url = "" }: IncomingMessage, form: Readonly<Record<string, unknown>> = {}): Caller {
  const { searchParams } = new URL(url, "http://127.0.0.1");
  const named = (name: "person" | "role"): string | undefined =>
    [headers[`x-${name}`], form[name], searchParams.get(name)].find((value): value is string => typeof value === "string" && value !== "");
  return { person: named("person"), role: named("role") };
}

/** The caller as a guard asks for who reads. */
export function accessorOf(request: IncomingMessage): { readonly id: string; readonly roles: readonly string[] } | undefined {
  const { role } = callerOf(request);
  return role === undefined ? undefined : { id: `somebody-of-${role}`, roles: [role] };
}

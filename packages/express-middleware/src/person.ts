import { dataSubjectFrom, WhereforeError, type DataSubject, type DataSubjectReference } from "@wherefore/core";
import type { Request } from "express";
import type { IncomingMessage } from "node:http";
import type { RunningGuard } from "./exchange.ts";

/** A person, or the request whose caller is meant. `undefined` and what else names nobody is refused. */
export type Person = DataSubjectReference | IncomingMessage | undefined;

/**
 * The data subject that is meant; a request stands for its caller.
 *
 * @throws {WhereforeError} `ERR_WHEREFORE_EVENT_INVALID` when nobody is named
 */
export async function namedPerson({ dataSubject }: RunningGuard, person: Person): Promise<DataSubject> {
  const isRequest = typeof person === "object" && "headers" in person;
  const named = dataSubjectFrom(isRequest ? await dataSubject(person as Request) : person);
  if (named === undefined) throw unrecordable("nobody is named; hand over the id of one person, or the request of a signed-in caller");
  return named;
}

export function unrecordable(what: string): WhereforeError {
  return new WhereforeError("ERR_WHEREFORE_EVENT_INVALID", `This cannot be recorded or looked up: ${what}.`);
}

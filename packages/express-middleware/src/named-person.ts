import { dataSubjectFrom, WhereforeError, type DataSubject } from "@wherefore/core";
import type { Request } from "express";
import type { RunningGuard } from "./exchange.ts";
import { requestIn, type Person } from "./person.ts";

/** What the application says of a person: the reference itself, or whom it takes for the caller of the request. */
export function referenceOf({ dataSubject }: Pick<RunningGuard, "dataSubject">, person: Person): unknown {
  const request = requestIn(person);
  return request === undefined ? person : dataSubject(request as Request);
}

/**
 * The data subject that is meant; a request stands for its caller.
 *
 * @throws {WhereforeError} `ERR_WHEREFORE_EVENT_INVALID` when nobody is named
 */
export async function namedPerson(running: Pick<RunningGuard, "dataSubject">, person: Person): Promise<DataSubject> {
  const named = dataSubjectFrom(await referenceOf(running, person));
  if (named === undefined) throw unrecordable("nobody is named; hand over the id of one person, or the request of a signed-in caller");
  return named;
}

export function unrecordable(what: string): WhereforeError {
  return new WhereforeError("ERR_WHEREFORE_EVENT_INVALID", `This cannot be recorded or looked up: ${what}.`);
}

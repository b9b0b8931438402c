import type { DataSubjectReference } from "@wherefore/core";
import type { IncomingMessage } from "node:http";

/** A person, or the request whose caller is meant. `undefined` and what else names nobody is refused. */
export type Person = DataSubjectReference | IncomingMessage | undefined;

/** The request, where one stands for its caller. */
export function requestIn(person: Person): IncomingMessage | undefined {
  return typeof person === "object" && "headers" in person ? person : undefined;
}

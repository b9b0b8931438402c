import { WhereforeError } from "@wherefore/core";

/** The store does not answer, or must not: deny then. */
export function unavailable(message: string, cause?: unknown): WhereforeError {
  return new WhereforeError("ERR_WHEREFORE_STORE_UNAVAILABLE", message, cause === undefined ? {} : { cause });
}

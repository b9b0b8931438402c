import { WhereforeError } from "@wherefore/core";

/** What a declaration that contradicts the policy or itself is refused with. */
export function invalid(what: string): WhereforeError {
  return new WhereforeError("ERR_WHEREFORE_DECLARATION_INVALID", `A declaration cannot stand: ${what}.`);
}

import { reasonSentences, WhereforeError, type Deny } from "@wherefore/core";
import { placeText } from "../place.ts";
import type { Decided } from "../decide-request.ts";

/** The denial of a piece of work, as an error that stops it. */
export function denied({ purpose, place, terms }: Decided, { reasons }: Deny): WhereforeError {
  if (reasons.some(({ code }) => code === "state-unavailable")) return unavailable(purpose.name);
  const codes = reasons.map(({ code }) => code).join(", ");
  const to = terms.recipient === undefined ? "" : ` to ${terms.recipient}`;
  return new WhereforeError(
    "ERR_WHEREFORE_DENIED",
    `Job ${placeText(place)} may not serve purpose ${purpose.name}${to} with this person's data (${codes}); leave them out.`,
    { problems: reasons.map(({ code, at }) => ({ path: at, message: `${code}: ${reasonSentences[code].en}` })) },
  );
}

/** Nothing could be decided or recorded, so nothing is handed over. */
export function unavailable(purpose: string): WhereforeError {
  return new WhereforeError(
    "ERR_WHEREFORE_STORE_UNAVAILABLE",
    `Nothing was handed over for purpose ${purpose}: the store, or whoever says who reads, did not answer; try again.`,
  );
}

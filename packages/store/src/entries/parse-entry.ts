import { WhereforeError, type Entry } from "@wherefore/core";

/** Reads the text of a stored entry. */
export function parseEntry(body: string): Entry {
  try {
    return JSON.parse(body) as Entry;
  } catch (cause) {
    const message = 'An entry of the processing record cannot be read; run "wherefore record verify".';
    throw new WhereforeError("ERR_WHEREFORE_RECORD_ALTERED", message, { cause });
  }
}

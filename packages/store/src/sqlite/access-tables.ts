import type { Receipt } from "@wherefore/core";
import type { DatabaseSync } from "node:sqlite";
import { idReused, noSuchAccess, type PseudonymousEntry } from "../entries/access-entry.ts";
import { parseEntry } from "../entries/parse-entry.ts";
import type { Chain } from "./chain.ts";

/** The tables of accesses and outcomes, by pseudonym. */
export interface AccessTables {
  /** Whether exactly this entry is in the record already: an answer to it was lost on the way. */
  has(entry: PseudonymousEntry): boolean;
  /** Records an entry once; sent again, it gets the same receipt. Needs an open transaction. */
  append(entry: PseudonymousEntry): Receipt;
}

export function openAccessTables(database: DatabaseSync, chain: Chain): AccessTables {
  const insertMention = database.prepare("INSERT INTO record_subject (pseudonym, at, seq, entry) VALUES (?, ?, ?, ?)");

  function earlierReceipt({ entry, body }: PseudonymousEntry): Receipt | undefined {
    const earlier = chain.find(entry.id);
    if (earlier !== undefined && earlier.body !== body) throw idReused();
    return earlier?.receipt;
  }

  function accessMeant(id: string): { at: number; seq: number } {
    const found = chain.find(id);
    const access = found && parseEntry(found.body);
    if (found === undefined || access?.kind !== "access") throw noSuchAccess();
    return { at: Date.parse(access.at), seq: found.receipt.seq };
  }

  function mention({ entry }: PseudonymousEntry, { seq }: Receipt): void {
    const access = entry.kind === "access" ? { at: Date.parse(entry.at), seq } : accessMeant(entry.of);
    for (const person of entry.dataSubjects) insertMention.run(person, access.at, access.seq, seq);
  }

  return {
    has: (entry) => earlierReceipt(entry) !== undefined,
    append(entry) {
      const receipt = chain.append(entry.entry.id, entry.body);
      if (receipt === undefined) return earlierReceipt(entry) ?? idNeitherFreeNorTaken();
      mention(entry, receipt);
      return receipt;
    },
  };
}

function idNeitherFreeNorTaken(): never {
  throw idReused();
}

import type { AccessEntry, Receipt } from "@wherefore/core";
import type { DatabaseSync } from "node:sqlite";
import { idReused, noSuchAccess, type PseudonymousEntry } from "../entries/access-entry.ts";
import { parseEntry } from "../entries/parse-entry.ts";
import type { Chain } from "./chain.ts";

/** The tables of accesses and outcomes, by pseudonym. */
export interface AccessTables {
  /** The receipt of exactly this entry when it is in the record already: an answer to it was lost on the way. */
  receiptOf(entry: PseudonymousEntry): Receipt | undefined;
  /** Records an entry that is not in the record yet. Needs an open transaction. */
  append(entry: PseudonymousEntry): Receipt;
  /** Accesses that concern a person, newest first. */
  accessesOf(recordPseudonym: string, limit: number): readonly AccessEntry[];
}

export function openAccessTables(database: DatabaseSync, chain: Chain): AccessTables {
  const insertMention = database.prepare("INSERT INTO record_subject (pseudonym, at, seq, entry) VALUES (?, ?, ?, ?)");
  const mentions = database.prepare(
    `SELECT body FROM (SELECT DISTINCT at, seq FROM record_subject WHERE pseudonym = ? ORDER BY at DESC, seq DESC LIMIT ?) JOIN entry USING (seq) ORDER BY at DESC, seq DESC`,
  );

  function accessMeant(id: string): { at: number; seq: number } {
    const found = chain.find(id);
    const access = found && parseEntry(found.body);
    if (found === undefined || access?.kind !== "access") throw noSuchAccess();
    return { at: Date.parse(access.at), seq: found.receipt.seq };
  }

  return {
    receiptOf({ entry, body }) {
      const earlier = chain.find(entry.id);
      if (earlier !== undefined && earlier.body !== body) throw idReused();
      return earlier?.receipt;
    },
    append({ entry, body }) {
      const receipt = chain.append(entry.id, body);
      const access = entry.kind === "access" ? { at: Date.parse(entry.at), seq: receipt.seq } : accessMeant(entry.of);
      for (const person of entry.dataSubjects) insertMention.run(person, access.at, access.seq, receipt.seq);
      return receipt;
    },
    accessesOf: (recordPseudonym, limit) =>
      (mentions.all(recordPseudonym, limit) as unknown as { body: string }[]).map((row) => parseEntry(row.body) as AccessEntry),
  };
}

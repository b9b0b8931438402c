import { WhereforeError, type AccessEntry, type Entry, type NewEntry, type Receipt } from "@wherefore/core";
import { canonicalJson } from "@wherefore/core/record";
import type { DatabaseSync } from "node:sqlite";
import type { Chain, StoredEntry } from "./chain.ts";
import type { KeyFile } from "./key-file.ts";
import { nameOfAccessor, nameOfDataSubject, pseudonym } from "./people.ts";

/** The tables of accesses and outcomes, by pseudonym. */
export interface AccessTables {
  /** Puts pseudonyms in the place of people. */
  pseudonymous(entry: NewEntry): PseudonymousEntry;
  /** The receipt of exactly this entry when it is in the record already: an answer to it was lost on the way. */
  receiptOf(entry: PseudonymousEntry): Receipt | undefined;
  /** Records an entry that is not in the record yet. Needs an open transaction. */
  append(entry: PseudonymousEntry): Receipt;
  /** Accesses that concern a person, newest first. */
  accessesOf(recordPseudonym: string, limit: number): readonly AccessEntry[];
}

/** An entry as it is stored, and its canonical JSON. */
export interface PseudonymousEntry {
  readonly entry: Extract<Entry, { kind: "access" | "outcome" }>;
  readonly body: string;
}

export function openAccessTables(database: DatabaseSync, keys: KeyFile, chain: Chain): AccessTables {
  const insertMention = database.prepare("INSERT INTO record_subject (pseudonym, at, seq, entry) VALUES (?, ?, ?, ?)");
  const mentions = database.prepare(
    `SELECT body FROM (SELECT DISTINCT at, seq FROM record_subject WHERE pseudonym = ? ORDER BY at DESC, seq DESC LIMIT ?) JOIN entry USING (seq) ORDER BY at DESC, seq DESC`,
  );

  function accessMeant(id: string): { at: number; seq: number } {
    const found = chain.find(id);
    const access = found && parseEntry(found);
    if (found === undefined || access?.kind !== "access") throw noSuchAccess();
    return { at: Date.parse(access.at), seq: found.receipt.seq };
  }

  return {
    pseudonymous(newEntry) {
      const entry = withPseudonyms(keys, newEntry);
      return { entry, body: canonicalJson(entry) };
    },
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
      (mentions.all(recordPseudonym, limit) as unknown as { body: string }[]).map((row) => parseEntry(row) as AccessEntry),
  };
}

function withPseudonyms(keys: KeyFile, entry: NewEntry): PseudonymousEntry["entry"] {
  const dataSubjects = [...new Set(entry.dataSubjects.map((person) => pseudonym(keys, nameOfDataSubject(person), "record")))];
  if (entry.kind === "outcome") return { ...entry, dataSubjects };
  const accessor = entry.accessor && {
    pseudonym: pseudonym(keys, nameOfAccessor(entry.accessor.id), "accessor"),
    roles: entry.accessor.roles,
  };
  return { ...entry, dataSubjects, accessor };
}

function parseEntry({ body }: Pick<StoredEntry, "body">): Entry {
  try {
    return JSON.parse(body) as Entry;
  } catch (cause) {
    throw new WhereforeError(
      "ERR_WHEREFORE_RECORD_ALTERED",
      'An entry of the processing record cannot be read; run "wherefore record verify".',
      { cause },
    );
  }
}

function noSuchAccess(): WhereforeError {
  const problems = [{ path: ["of"], message: "names no access that is in the record" }];
  return new WhereforeError("ERR_WHEREFORE_ENTRY_INVALID", "An outcome names no access that is in the record; record the access first.", {
    problems,
  });
}

function idReused(): WhereforeError {
  return new WhereforeError(
    "ERR_WHEREFORE_KEY_REUSED",
    "The id of an entry was used for a different entry; give every entry a random UUID.",
  );
}

import type { AccessEntry, ProcessingRecord } from "@wherefore/core";
import { isRestricting } from "../batches/is-restricting.ts";
import { createDeferring } from "../batches/deferring.ts";
import { limitOf } from "../entries/access-entry.ts";
import { parseEntry } from "../entries/parse-entry.ts";
import { nameOfDataSubject } from "../people/names.ts";
import type { StoreParts } from "./subject-ledger.ts";

/** The processing record on SQLite. */
export function createProcessingRecord({ reader, health, keys, batches }: StoreParts): ProcessingRecord {
  const mentions = reader.prepare(
    `SELECT body FROM (SELECT DISTINCT at, seq FROM record_subject WHERE pseudonym IN (SELECT value FROM json_each(?)) ORDER BY at DESC, seq DESC LIMIT ?) JOIN entry USING (seq) ORDER BY at DESC, seq DESC`,
  );

  return {
    defer: createDeferring(batches),

    async append(entries, expect, events = []) {
      const size = { rows: entries.length + events.length, isRestricting: events.some(isRestricting) };
      return await batches.submit({ do: "append", entries, expect, events }, size);
    },

    async accessesOf(dataSubject, options = {}) {
      const limit = limitOf(options);
      return health.reading(() => {
        const name = nameOfDataSubject(dataSubject);
        const pseudonyms = keys.epochs().map((epoch) => keys.pseudonym(name, "record", epoch) ?? null);
        const rows = mentions.all(JSON.stringify(pseudonyms), limit) as unknown as { body: string }[];
        return rows.map(({ body }) => parseEntry(body) as AccessEntry);
      });
    },
  };
}

import type { AccessEntry, ProcessingRecord } from "@wherefore/core";
import { isRestricting } from "../batches/is-restricting.ts";
import { limitOf } from "../entries/access-entry.ts";
import { parseEntry } from "../entries/parse-entry.ts";
import { nameOfDataSubject } from "../people/names.ts";
import { rowsOf } from "./connection.ts";
import { toBytea } from "./encoding.ts";
import type { StoreParts } from "./subject-ledger.ts";

/** The processing record on PostgreSQL. */
export function createProcessingRecord({ pool, health, keys, batches }: StoreParts): ProcessingRecord {
  async function accessesUnder(pseudonyms: readonly string[], limit: number): Promise<readonly AccessEntry[]> {
    const rows = await rowsOf<{ body: string }>(pool, {
      name: "wherefore-accesses-of-person",
      text: `SELECT entry.body FROM (
          SELECT DISTINCT at, chain, seq FROM wherefore.record_subject WHERE pseudonym = ANY ($1::bytea[])
          ORDER BY at DESC, chain DESC, seq DESC LIMIT $2
        ) AS access JOIN wherefore.entry USING (chain, seq) ORDER BY access.at DESC, access.chain DESC, access.seq DESC`,
      values: [pseudonyms.map(toBytea), limit],
    });
    return rows.map(({ body }) => parseEntry(body) as AccessEntry);
  }

  return {
    async append(entries, expect, events = []) {
      const size = { rows: entries.length + events.length, isRestricting: events.some(isRestricting) };
      return await batches.submit({ do: "append", entries, expect, events }, size);
    },

    async accessesOf(dataSubject, options = {}) {
      const limit = limitOf(options);
      return await health.reading(async () => {
        const name = nameOfDataSubject(dataSubject);
        const [keyring, epochs] = await Promise.all([keys.find([name]), keys.epochs()]);
        const pseudonyms = epochs.flatMap((epoch) => keyring.pseudonym(name, "record", epoch) ?? []);
        return pseudonyms.length === 0 ? [] : await accessesUnder(pseudonyms, limit);
      });
    },
  };
}

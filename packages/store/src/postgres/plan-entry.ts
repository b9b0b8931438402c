import type { Receipt } from "@wherefore/core";
import { leafHash } from "@wherefore/core/record";
import { idReused, noSuchAccess, type PseudonymousEntry } from "../entries/access-entry.ts";
import type { GrowingBatch } from "./growing-batch.ts";
import type { KnownAccess, StoredEntry } from "./known-facts.ts";

/** The receipt of exactly this entry when it is in the record already. Refuses another entry under the same id. */
export function receiptOfEarlier(earlier: StoredEntry | undefined, { body }: PseudonymousEntry): Receipt | undefined {
  if (earlier === undefined) return undefined;
  if (earlier.body !== body) throw idReused();
  return { chain: earlier.chain, seq: earlier.seq, leaf: leafHash(body) };
}

/**
 * Appends an access or an outcome, and a row for each person it names.
 *
 * @param findAccess - the access an outcome belongs to, by id
 */
export function planEntry(
  batch: GrowingBatch,
  { entry, body }: PseudonymousEntry,
  findAccess: (id: string) => KnownAccess | undefined,
): { readonly receipt: Receipt; readonly access: KnownAccess } {
  const own = { chainNumber: batch.chain.number, seq: batch.end.seq + 1, at: Date.parse(entry.at) };
  const access = entry.kind === "access" ? own : findAccess(entry.of);
  if (access === undefined) throw noSuchAccess();
  const receipt = batch.append(entry.id, body);
  for (const pseudonym of entry.dataSubjects) batch.mentions.push({ ...access, pseudonym, bySeq: receipt.seq });
  return { receipt, access };
}

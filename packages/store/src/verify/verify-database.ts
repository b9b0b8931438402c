import { verifyRecord, type RecordFinding, type RecordVerification } from "@wherefore/core/record";
import type { DatabaseSync } from "node:sqlite";
import { chainName } from "../sqlite/chain.ts";
import { sqliteCode } from "../sqlite/health.ts";
import { recordSourceIn } from "../sqlite/record-source.ts";
import type { BadEntry, Fault } from "./finding.ts";
import { firstDisagreement } from "./index-agreement.ts";
import { kindOf } from "./stored-fields.ts";

/** How a store is verified. */
export interface VerifyOptions extends Omit<RecordVerification, "progress"> {
  /** Looks at the entries, the chain and the checkpoints only, and not at the tables that lead to entries. Takes half the time. */
  readonly entriesOnly?: boolean | undefined;
  /** Called now and then with what is looked at and the number of entries read so far. */
  readonly progress?: ((entries: number, part: "entries" | "tables" | "file") => void) | undefined;
}

/** What `verifyStore` found. */
export interface VerifyReport extends Omit<RecordFinding, "fault"> {
  /** Absent when everything is intact. */
  readonly firstBad?: BadEntry;
}

/** Verifies the record in an open database; inside a transaction, so that it looks at one state of it. */
export async function verifyDatabase(database: DatabaseSync, options: VerifyOptions = {}): Promise<VerifyReport> {
  const { entriesOnly = false, progress, ...verification } = options;
  const { fault, ...finding } = await entriesOf(database, { ...verification, progress: (read) => progress?.(read, "entries") });
  const first: Fault | undefined = (entriesOnly ? undefined : inTables(database, finding.entries, fault, progress)) ?? fault;
  if (first === undefined) return finding;
  const entries = first.why === "index" ? first.seq - 1 : finding.entries;
  return { ...finding, entries, signed: 0, firstBad: { ...first, kind: first.kind ?? kindOf(bodyOf(database, first.seq)) } };
}

type Finding = Omit<RecordFinding, "fault"> & { readonly fault?: Fault };

async function entriesOf(database: DatabaseSync, verification: RecordVerification): Promise<Finding> {
  let read = 0;
  const progress = (entries: number): void => {
    read = entries;
    verification.progress?.(entries);
  };
  try {
    return await verifyRecord(recordSourceIn(database, ""), { ...verification, progress });
  } catch (error) {
    if (sqliteCode(error) !== damagedFile) throw error;
    const fault = { chain: chainName, seq: read + 1, why: "malformed" } as const;
    return { entries: read, head: "", signed: 0, pruned: { entries: 0, segments: 0 }, fault };
  }
}

function inTables(
  database: DatabaseSync,
  entries: number,
  fault: Fault | undefined,
  progress: VerifyOptions["progress"],
): Fault | undefined {
  const inFile: Fault = { chain: chainName, seq: entries, kind: "file", why: "malformed" };
  try {
    const seq = firstDisagreement(database, entries, fault === undefined, (read) => progress?.(read, "tables"));
    if (seq !== undefined) return { chain: chainName, seq, why: "index" };
    if (fault !== undefined) return undefined;
    progress?.(entries, "file");
    // Every row may read well and SQLite still not find it: an index of the file itself can be damaged.
    const answer = database.prepare("PRAGMA integrity_check(1)").get();
    return Object.values(answer ?? {})[0] === "ok" ? undefined : inFile;
  } catch (error) {
    if (sqliteCode(error) === damagedFile) return inFile;
    throw error;
  }
}

const damagedFile = 11;

function bodyOf(database: DatabaseSync, seq: number): string | undefined {
  try {
    return (database.prepare("SELECT body FROM entry WHERE seq = ?").get(seq) as { body: string } | undefined)?.body;
  } catch {
    return undefined;
  }
}

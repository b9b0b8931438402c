import { leafHash } from "./chain.ts";
import { openCheckpoint, type TreeHead, type Trust } from "./checkpoint.ts";
import { growTree } from "./merkle-tree.ts";
import type { RecordSource } from "./record-source.ts";
import { headText, readHead, type SignedHead } from "./signed-head.ts";

/** Why the log of heads, the tree that checkpoints are about, is not the one that was signed. */
export interface LogFault {
  readonly why: "altered" | "missing" | "forked" | "rolled-back";
  /** How many rows, from the first on, are those that were signed. */
  readonly agreed: number;
}

/** The log of heads, and what checkpoints say of it. */
export interface HeadLog {
  readonly heads: readonly SignedHead[];
  /** How many rows are covered by a checkpoint the verifier believes. */
  readonly believed: number;
  readonly fault?: LogFault;
}

/** What a verifier brings along to judge a log by. */
export interface LogVerification {
  readonly trust?: Trust | undefined;
  /** A checkpoint kept elsewhere. */
  readonly checkpoint?: string | undefined;
}

type Stored = TreeHead | "missing" | "altered";

/**
 * Reads the log of heads and compares it with the newest checkpoint the store holds and with the one the verifier kept.
 *
 * @throws {WhereforeError} `ERR_WHEREFORE_NOTE_INVALID` when the checkpoint brought along is not one of that key and origin
 */
export async function readHeadLog(source: RecordSource, { trust, checkpoint }: LogVerification): Promise<HeadLog> {
  const kept = trust !== undefined && checkpoint !== undefined ? openCheckpoint(checkpoint, trust) : undefined;
  const stored = trust && (await newestIn(source, trust, checkpoint === undefined ? undefined : { note: checkpoint, opened: kept }));
  const claims = [kept, stored].filter((claim) => typeof claim === "object");
  const rows = await rowsOf(source, new Set(claims.map(({ size }) => size)));
  const why = faultIn(rows, kept, stored);
  if (why === undefined) return { heads: rows.heads, believed: Math.max(0, ...claims.map(({ size }) => size)) };
  const agreed = why === "rolled-back" || rows.isUnreadable ? rows.heads.length : await agreedIn(source, rows.heads, trust);
  return { heads: rows.heads, believed: 0, fault: { why, agreed } };
}

function faultIn(rows: Rows, kept: TreeHead | undefined, stored: Stored | undefined): LogFault["why"] | undefined {
  if (rows.isUnreadable) return "altered";
  if (kept !== undefined && kept.size > rows.heads.length) return "rolled-back";
  if (kept !== undefined && rows.rootAt.get(kept.size) !== kept.root) return "forked";
  // Nothing was signed yet, and nobody says otherwise.
  if (stored === "missing" && rows.heads.length === 0) return undefined;
  if (typeof stored !== "object") return stored;
  return rows.rootAt.get(stored.size) === stored.root ? undefined : "altered";
}

/** @param kept - the checkpoint the verifier opened before: where the store holds the same, its signature need not be checked twice */
async function newestIn(
  source: RecordSource,
  trust: Trust,
  kept: { note: string; opened: TreeHead | undefined } | undefined,
): Promise<Stored> {
  const newest = await source.newestCheckpoint();
  if (newest === undefined) return "missing";
  return (newest.note === kept?.note ? kept.opened : opened(newest.note, trust)) ?? "altered";
}

function opened(note: string, trust: Trust): TreeHead | undefined {
  try {
    return openCheckpoint(note, trust);
  } catch {
    return undefined;
  }
}

interface Rows {
  readonly heads: readonly SignedHead[];
  /** Roots of the log at the sizes asked for. */
  readonly rootAt: ReadonlyMap<number, string>;
  /** The row after these heads is none. */
  readonly isUnreadable: boolean;
}

async function rowsOf(source: RecordSource, sizes: ReadonlySet<number>): Promise<Rows> {
  const tree = growTree();
  const heads: SignedHead[] = [];
  const rootAt = new Map(sizes.has(0) ? [[0, tree.root()]] : []);
  for (let rows = await source.headsAfter(0); rows.length > 0; rows = await source.headsAfter(tree.size)) {
    for (const row of rows) {
      const head = readHead(row);
      if (head === undefined) return { heads, rootAt, isUnreadable: true };
      heads.push(head);
      tree.push(leafHash(row));
      if (sizes.has(tree.size)) rootAt.set(tree.size, tree.root());
    }
  }
  return { heads, rootAt, isUnreadable: false };
}

/** How far the log agrees with the checkpoints the store holds: whoever rewrote it could not sign it anew. */
async function agreedIn(source: RecordSource, heads: readonly SignedHead[], trust: Trust | undefined): Promise<number> {
  const tree = growTree();
  let agreed = 0;
  for (let notes = await source.checkpointsAfter(0); notes.length > 0; notes = await source.checkpointsAfter(notes.at(-1)?.size ?? 0)) {
    for (const { note } of notes) {
      const claim = trust && opened(note, trust);
      if (claim === undefined || claim.size < tree.size || claim.size > heads.length) return agreed;
      for (const head of heads.slice(tree.size, claim.size)) tree.push(leafHash(headText(head)));
      if (tree.root() !== claim.root) return agreed;
      agreed = claim.size;
    }
  }
  return agreed;
}

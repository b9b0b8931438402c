import { emptyHead, leafHash, nextHead } from "./chain.ts";

/** One stored entry: its 1-based place, its canonical JSON, and the head the chain had after it. */
export interface ChainRow {
  readonly seq: number;
  readonly body: string | Uint8Array;
  readonly head: string;
}

/** What is wrong with an entry: it is not what was recorded, not there, not in its place, or no entry at all. */
export type ChainFault = "altered" | "missing" | "reordered" | "malformed";

/** `entries` counts the entries found intact, from the first on; `firstBad` is the first that is not. */
export type ChainReport =
  | { readonly entries: number; readonly firstBad?: never }
  | { readonly entries: number; readonly firstBad: { readonly seq: number; readonly why: ChainFault } };

/**
 * Recomputes a chain from its first entry and finds the first one that is not what was recorded. Pure; reads the rows once.
 *
 * It notices every change, removal and reordering that the stored heads do not follow. Somebody who rewrites all later heads
 * as well, the expected one included, is noticed only by whoever kept an earlier head elsewhere.
 *
 * @param rows - stored entries in ascending order of `seq`
 * @param expectedHead - the head the chain is said to have, from its head row or from a copy kept elsewhere
 */
export function verifyChain(rows: Iterable<ChainRow>, expectedHead: string): ChainReport {
  const rest = rows[Symbol.iterator]();
  try {
    return verifyInOrder(rest, expectedHead);
  } finally {
    // Rows may come from an open query.
    rest.return?.();
  }
}

function verifyInOrder(rest: Iterator<ChainRow>, expectedHead: string): ChainReport {
  let head = emptyHead;
  let entries = 0;
  for (let step = rest.next(); step.done !== true; step = rest.next()) {
    const why = faultIn(step.value, entries + 1, head, rest);
    if (why !== undefined) return { entries, firstBad: { seq: entries + 1, why } };
    head = step.value.head;
    entries += 1;
  }
  return head === expectedHead ? { entries } : { entries, firstBad: { seq: entries + 1, why: "missing" } };
}

function faultIn(row: ChainRow, seq: number, head: string, rest: Iterator<ChainRow>): ChainFault | undefined {
  if (row.seq !== seq) return row.seq > seq ? "missing" : "reordered";
  if (row.head !== nextHead(head, leafHash(row.body))) return standsElsewhere(row, head, rest) ? "reordered" : "altered";
  return isEntry(row.body) ? undefined : "malformed";
}

/** What belongs here may stand further down: whole rows were exchanged, or only their bodies. */
function standsElsewhere(row: ChainRow, head: string, rest: Iterator<ChainRow>): boolean {
  for (let step = rest.next(); step.done !== true; step = rest.next()) {
    const later = nextHead(head, leafHash(step.value.body));
    if (later === step.value.head || later === row.head) return true;
  }
  return false;
}

const utf8 = new TextDecoder();
const kinds: readonly unknown[] = ["access", "outcome", "ledger", "gap", "prune"];

function isEntry(body: string | Uint8Array): boolean {
  try {
    const entry = JSON.parse(typeof body === "string" ? body : utf8.decode(body)) as { v?: unknown; kind?: unknown } | null;
    return entry?.v === 1 && kinds.includes(entry.kind);
  } catch {
    return false;
  }
}

import { canonicalJson } from "../canonical-json.ts";

/**
 * What one chain had come to when a checkpoint was signed: a leaf of the log of heads, the tree that checkpoints are about.
 *
 * One that ends a segment says so: the segment can then be pruned, and this head still tells what it was.
 */
export interface SignedHead {
  readonly v: 1;
  readonly chain: string;
  /** How many entries the chain had. */
  readonly seq: number;
  /** Root of the RFC 6962 tree over the leaves of these entries. */
  readonly root: string;
  readonly segment?: Segment;
}

/** A run of entries that is pruned as one. It ends where the head that seals it stands. */
export interface Segment {
  /** 1 for the first segment of a chain. */
  readonly number: number;
  /** Place of its first entry. */
  readonly first: number;
  /** Instants of its first and its last entry, ISO 8601. */
  readonly from: string;
  readonly to: string;
}

/** The text of a head in the log, and what its leaf hash is over. */
export function headText(head: SignedHead): string {
  return canonicalJson(head);
}

/** Reads a row of the log of heads; `undefined` for what is none. */
export function readHead(text: string): SignedHead | undefined {
  try {
    const head = JSON.parse(text) as Partial<SignedHead> | null;
    return isHead(head) && headText(head) === text ? head : undefined;
  } catch {
    return undefined;
  }
}

function isHead(head: Partial<SignedHead> | null): head is SignedHead {
  if (head?.v !== 1 || typeof head.chain !== "string") return false;
  return Number.isSafeInteger(head.seq) && typeof head.root === "string" && /^[0-9a-f]{64}$/.test(head.root);
}

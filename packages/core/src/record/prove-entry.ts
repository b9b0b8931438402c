import { WhereforeError } from "../errors.ts";
import { leafHash } from "./chain.ts";
import { openCheckpoint, type Trust } from "./checkpoint.ts";
import { inclusionRanges, verifyInclusion, type LeafRange } from "./merkle-proof.ts";
import { growTree, type MerkleTree } from "./merkle-tree.ts";
import { lastPlaceOf } from "./record-keeper.ts";
import { isPruned, type ChainItem, type RecordSource } from "./record-source.ts";
import { readHead } from "./signed-head.ts";

/**
 * That one entry is in a record, for somebody who has nothing else of it: the entry, the signed head of its chain, and the hashes beside
 * the path from the one to the other and on to the checkpoint. It says nothing of other entries but hashes.
 */
export interface EntryProof {
  readonly v: 1;
  /** Canonical JSON of the entry. */
  readonly entry: string;
  /** 1-based place of the entry in its chain. */
  readonly seq: number;
  /** Text of the signed head, a row of the log of heads. */
  readonly head: string;
  /** Inclusion proof of the entry among those the head is over. */
  readonly inChain: readonly string[];
  /** 1-based place of the head in the log. */
  readonly position: number;
  /** Inclusion proof of the head among those the checkpoint is over. */
  readonly inLog: readonly string[];
  readonly checkpoint: string;
}

/**
 * Proves that an entry is in a record: hand the proof to whoever has the public key. Reads the chain up to the head that covers it.
 *
 * @param place - chain and place of the entry, as its receipt says
 * @throws {WhereforeError} `ERR_WHEREFORE_OPTIONS_INVALID` when no checkpoint covers the entry yet, or it was pruned
 */
export async function proveEntry(source: RecordSource, place: { readonly chain: string; readonly seq: number }): Promise<EntryProof> {
  return source.steadily(async () => {
    const newest = await source.newestCheckpoint();
    const log = newest === undefined ? [] : await rowsOf(source, newest.size);
    const position = log.findIndex((row) => isOver(row, place));
    const head = log[position];
    const size = (head === undefined ? undefined : readHead(head))?.seq;
    if (newest === undefined || head === undefined || size === undefined)
      throw notProvable("No checkpoint covers the entry yet; sign one first.");
    let entry: string | undefined;
    const keep = (item: ChainItem): void => {
      if (item.seq === place.seq && !isPruned(item)) entry = item.body.toString();
    };
    const inChain = await rootsOf(inclusionRanges(place.seq - 1, size), itemsOf(source, place.chain, size, keep));
    if (entry === undefined) throw notProvable("The entry is not there any more; what was pruned cannot be shown.");
    const inLog = await rootsOf(inclusionRanges(position, newest.size), rowsAsItems(log));
    return { v: 1, entry, seq: place.seq, head, inChain, position: position + 1, inLog, checkpoint: newest.note };
  });
}

/**
 * Tells whether a proof shows that its entry is in the record of a signer. Needs nothing of the record.
 *
 * @param trust - key and origin of the signer, from a place of the verifier's own
 * @throws {WhereforeError} `ERR_WHEREFORE_NOTE_INVALID` when its checkpoint is none of that key and origin
 */
export function verifyEntryProof(proof: EntryProof, trust: Trust): boolean {
  const { entry, seq, inChain, position, inLog } = proof;
  const checkpoint = openCheckpoint(proof.checkpoint, trust);
  const head = readHead(proof.head);
  if (head === undefined) return false;
  const isInChain = verifyInclusion({ leaf: leafHash(entry), index: seq - 1, size: head.seq, root: head.root }, inChain);
  return isInChain && verifyInclusion({ leaf: leafHash(proof.head), index: position - 1, ...checkpoint }, inLog);
}

function isOver(row: string, { chain, seq }: { readonly chain: string; readonly seq: number }): boolean {
  const head = readHead(row);
  return head?.chain === chain && head.seq >= seq && seq >= 1;
}

async function rowsOf(source: RecordSource, size: number): Promise<readonly string[]> {
  const rows: string[] = [];
  for (let more = await source.headsAfter(0); more.length > 0 && rows.length < size; more = await source.headsAfter(rows.length))
    rows.push(...more);
  return rows.slice(0, size);
}

function* rowsAsItems(rows: readonly string[]): Generator<readonly ChainItem[]> {
  yield rows.map((body, index) => ({ seq: index + 1, body, head: "" }));
}

/**
 * The items of a chain up to a place.
 *
 * @param seen - told of each
 */
async function* itemsOf(
  source: RecordSource,
  chain: string,
  upTo: number,
  seen: (item: ChainItem) => void,
): AsyncGenerator<readonly ChainItem[]> {
  let last = 0;
  while (last < upTo) {
    const items = await source.itemsAfter(chain, last);
    if (items.length === 0) return;
    items.forEach(seen);
    last = lastPlaceOf(items.at(-1) ?? { seq: upTo, body: "", head: "" });
    yield items;
  }
}

/** The root of each range of leaves, in one pass over all of them. */
async function rootsOf(
  ranges: readonly LeafRange[],
  batches: Iterable<readonly ChainItem[]> | AsyncIterable<readonly ChainItem[]>,
): Promise<readonly string[]> {
  const trees: readonly (readonly [LeafRange, MerkleTree])[] = ranges.map((range) => [range, growTree()]);
  for await (const items of batches) {
    for (const item of items) {
      const [, tree] = trees.find(([{ from, to }]) => item.seq > from && item.seq <= to) ?? [];
      if (isPruned(item)) tree?.pushSubtree(item.root, item.count);
      else tree?.push(leafHash(item.body));
    }
  }
  return trees.map(([, tree]) => tree.root());
}

function notProvable(message: string): WhereforeError {
  return new WhereforeError("ERR_WHEREFORE_OPTIONS_INVALID", message);
}

import { WhereforeError } from "../errors.ts";
import { leafHash } from "./chain.ts";
import { openCheckpoint, signCheckpoint } from "./checkpoint.ts";
import { entryInstant } from "./entry-instant.ts";
import { beginning, followChain } from "./follow-chain.ts";
import { growTree } from "./merkle-tree.ts";
import type { Signer } from "./note-key.ts";
import { lastPlaceOf, type ChainTree, type LogTree, type RecordKeeper } from "./record-keeper.ts";
import { isPruned, type ChainEnd, type ChainItem } from "./record-source.ts";
import { headText, type SignedHead } from "./signed-head.ts";

const longestSegment = 1_000_000;

/**
 * Signs what a record has come to. Reads what was added since the last checkpoint, follows the chains through it, and seals every segment
 * that is full: a day of entries, or a million, or whatever a chain that is over still holds.
 *
 * Nothing is signed that does not continue what was signed before: an altered, shortened or rewritten record keeps its old checkpoint.
 *
 * @returns the newest checkpoint as a signed note: publish it where the database's administrator cannot write
 * @throws {WhereforeError} `ERR_WHEREFORE_RECORD_ALTERED` naming the first entry that is not as it was written
 */
export async function checkpointRecord(keeper: RecordKeeper, signer: Signer): Promise<string> {
  for (;;) {
    const note = await tryCheckpoint(keeper, signer);
    if (note !== undefined) return note;
  }
}

async function tryCheckpoint(keeper: RecordKeeper, signer: Signer): Promise<string | undefined> {
  const { log, chains } = await keeper.trees();
  const before = await ownNewest(keeper, signer, log);
  const grown: GrownChain[] = [];
  for (const end of await keeper.chains())
    grown.push(await growChain(keeper, end, chains.find(({ chain }) => chain === end.chain) ?? newTree(end.chain)));
  assertNoneGone(chains, grown);
  const heads = grown.flatMap((chain) => chain.heads).map(headText);
  if (before !== undefined && heads.length === 0) return before;
  const tree = growTree(log.frontier, log.size);
  for (const head of heads) tree.push(leafHash(head));
  const note = await signCheckpoint({ size: tree.size, root: tree.root() }, signer);
  const checkpoint = {
    after: log.size,
    heads,
    log: { size: tree.size, frontier: tree.frontier() },
    trees: grown.map(({ tree: of }) => of),
    note,
  };
  return (await keeper.keep(checkpoint)) ? note : undefined;
}

function newTree(chain: string): ChainTree {
  return { ...beginning, chain, segment: 1, first: 1, since: "", until: "" };
}

/** The newest checkpoint of the store must be one this signer made, of just the log that is continued. */
async function ownNewest(keeper: RecordKeeper, { publicKey }: Signer, log: LogTree): Promise<string | undefined> {
  const newest = await keeper.newestCheckpoint();
  if (newest === undefined && log.size === 0) return undefined;
  const head = newest && openCheckpoint(newest.note, { publicKey });
  if (head?.size !== log.size || head.root !== growTree(log.frontier, log.size).root())
    throw altered("The log of heads is not the one that was signed last");
  return newest?.note;
}

interface GrownChain {
  readonly tree: ChainTree;
  /** What the chain is signed with now: nothing when it has not moved. */
  readonly heads: readonly SignedHead[];
}

async function growChain(keeper: RecordKeeper, end: ChainEnd, from: ChainTree): Promise<GrownChain> {
  const { chain } = end;
  const follower = followChain([], from);
  const heads: SignedHead[] = [];
  let open = { segment: from.segment, first: from.first, since: from.since, until: from.until };

  function head(): SignedHead {
    const { seq, frontier } = follower.position();
    return { v: 1, chain, seq, root: growTree(frontier, seq).root() };
  }

  function seal(next: number): void {
    heads.push({ ...head(), segment: { number: open.segment, first: open.first, from: open.since, to: open.until } });
    open = { segment: open.segment + 1, first: next, since: "", until: "" };
  }

  function take(item: ChainItem): void {
    const at = isPruned(item) ? open.until : entryInstant(item.body);
    if (isFull(open, item.seq, at)) seal(item.seq);
    follower.take(item);
    open = { ...open, since: open.since === "" ? at : open.since, until: at > open.until ? at : open.until };
  }

  const upTo = end.seq;
  let last = from.seq;
  for (let items = await keeper.itemsAfter(chain, last); items.length > 0 && last < upTo; items = await keeper.itemsAfter(chain, last)) {
    for (const item of items) if (lastPlaceOf(item) <= upTo) take(item);
    last = lastPlaceOf(items.at(-1) ?? { seq: upTo, body: "", head: "" });
  }
  const fault = follower.finish(end);
  if (fault !== undefined) throw altered(`Entry ${fault.seq.toString()} of the chain ${chain} is ${fault.why}`);
  if (end.isOver === true && open.since !== "") seal(upTo + 1);
  else if (follower.position().seq > from.seq) heads.push(head());
  return { tree: { chain, ...follower.position(), ...open }, heads };
}

function isFull({ first, since, until }: Pick<ChainTree, "first" | "since" | "until">, seq: number, at: string): boolean {
  if (since === "") return false;
  return at.slice(0, 10) > until.slice(0, 10) || seq - first >= longestSegment;
}

function assertNoneGone(chains: readonly ChainTree[], grown: readonly GrownChain[]): void {
  const there = new Set(grown.map(({ tree }) => tree.chain));
  const gone = chains.find(({ chain }) => !there.has(chain));
  if (gone !== undefined) throw altered(`The chain ${gone.chain} is gone`);
}

function altered(what: string): WhereforeError {
  return new WhereforeError(
    "ERR_WHEREFORE_RECORD_ALTERED",
    `${what}, so nothing was signed; run "wherefore record verify" with the public key, and keep the database as evidence.`,
  );
}

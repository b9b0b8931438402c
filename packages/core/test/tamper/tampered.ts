import { leafHash, nextHead, emptyHead } from "../../src/record/chain.ts";
import { signCheckpoint } from "../../src/record/checkpoint.ts";
import { growTree } from "../../src/record/merkle-tree.ts";
import { newSigningKey, signerFrom, type Signer } from "../../src/record/note-key.ts";
import type { PruneEntry } from "../../src/record/entry.ts";
import { prunedSubtrees } from "../../src/record/prune-cover.ts";
import { signPrune } from "../../src/record/prune-note.ts";
import type { ChainRow } from "../../src/record/record-source.ts";
import { headText, readHead, type SignedHead } from "../../src/record/signed-head.ts";
import { canonicalJson } from "../../src/canonical-json.ts";
import { append, copyOf, entryText, type Held } from "./memory-record.ts";
import type { Seeded } from "./seeded.ts";

/** What somebody who may write to the database, and has not the signing key, can do to a record. Each changes the copy it is given. */
export type Tampering = (held: Held, random: Seeded, record: TamperedRecord) => Promise<void> | void;

/** The record that is tampered with, and what else is at hand. */
export interface TamperedRecord {
  /** The record as it was before its last day. */
  readonly earlier: Held;
  /** A record of another application. */
  readonly other: Held;
  readonly signer: Signer;
}

function flipped(text: string, random: Seeded): string {
  const bytes = Buffer.from(text, "latin1");
  const place = random.below(bytes.length);
  bytes[place] = (bytes[place] ?? 0) ^ (1 << random.below(8));
  return bytes.toString("latin1");
}

function flip(held: Held, random: Seeded): void {
  const targets: (() => void)[] = [
    () => changeRow(held, random, (row) => ({ ...row, body: flipped(row.body.toString(), random) })),
    () => changeRow(held, random, (row) => ({ ...row, head: flipped(row.head, random) })),
    () => {
      held.end = { ...held.end, head: flipped(held.end.head, random) };
    },
    () => {
      const place = random.below(held.heads.length);
      held.heads[place] = flipped(held.heads[place] ?? "", random);
    },
    () => {
      const place = random.below(held.subtrees.length);
      const subtree = held.subtrees[place];
      if (subtree !== undefined) held.subtrees[place] = { ...subtree, root: flipped(subtree.root, random) };
    },
  ];
  random.pick(targets)();
}

function changeRow(held: Held, random: Seeded, change: (row: ChainRow) => ChainRow): void {
  const place = random.below(held.rows.length);
  held.rows = held.rows.map((row, index) => (index === place ? change(row) : row));
}

/** Numbers the rows anew and recomputes every head, as somebody would who knows how the chain is made. */
function rechain(held: Held, from: number): void {
  let head = held.rows[from - 1]?.head ?? held.subtrees.at(-1)?.head ?? emptyHead;
  held.rows = held.rows.map((row, index) => {
    if (index < from || held.subtrees.some(({ seq }) => seq > row.seq)) return row;
    head = nextHead(head, leafHash(row.body));
    return { ...row, seq: (held.rows[index - 1]?.seq ?? 0) === 0 ? row.seq : row.seq, head };
  });
  const last = held.rows.at(-1);
  if (last !== undefined) held.end = { ...held.end, seq: last.seq, head: last.head };
}

/** The places after everything that was pruned: there rows follow each other without a hole. */
function dense(held: Held): number {
  const last = held.subtrees.at(-1);
  const after = last === undefined ? 0 : last.seq + last.count - 1;
  return held.rows.findIndex(({ seq }) => seq > after);
}

function placeIn(held: Held, random: Seeded, spare = 0): number {
  const start = dense(held);
  return start + random.below(held.rows.length - start - spare);
}

function renumbered(rows: readonly ChainRow[], from: number): ChainRow[] {
  const first = rows[from - 1]?.seq ?? 0;
  return rows.map((row, index) => (index < from ? row : { ...row, seq: first + 1 + index - from }));
}

function remove(held: Held, random: Seeded): void {
  const place = placeIn(held, random);
  held.rows = held.rows.filter((_, index) => index !== place);
  if (random.below(2) === 0) return;
  held.rows = renumbered(held.rows, place);
  if (place > 0) rechain(held, place);
}

function insert(held: Held, random: Seeded): void {
  const place = placeIn(held, random);
  const forged = { seq: 0, body: entryText(90_000 + random.below(1_000), random.below(3)), head: leafHash("forged") };
  held.rows = renumbered([...held.rows.slice(0, place), forged, ...held.rows.slice(place)], Math.max(place, 1));
  rechain(held, Math.max(place, 1));
}

function swap(held: Held, random: Seeded): void {
  const one = placeIn(held, random, 1);
  const other = one + 1 + random.below(held.rows.length - one - 1);
  const [first, second] = [held.rows[one], held.rows[other]];
  if (first === undefined || second === undefined) return;
  const whole = random.below(2) === 0;
  held.rows = held.rows.map((row, index) => {
    const from = index === one ? second : index === other ? first : row;
    return whole ? { ...from, seq: row.seq } : { ...row, body: from.body };
  });
  if (random.below(2) === 0) rechain(held, Math.max(one, 1));
}

function truncate(held: Held, random: Seeded): void {
  const place = placeIn(held, random);
  held.rows = held.rows.slice(0, place);
  const last = held.rows.at(-1);
  if (last === undefined || random.below(3) === 0) return;
  held.end = { ...held.end, seq: last.seq, head: last.head };
  if (random.below(2) === 0) return;
  held.heads = held.heads.filter((text) => (readHead(text)?.seq ?? 0) <= last.seq);
  held.checkpoints = held.checkpoints.filter(({ size }) => size <= held.heads.length);
}

/** Writes the record anew from a place on: other entries, heads that follow, and a log of heads that agrees with them. */
function fork(held: Held, random: Seeded): void {
  const place = Math.max(placeIn(held, random), 1);
  held.rows = held.rows.map((row, index) => (index === place ? { ...row, body: entryText(80_000 + random.below(1_000), 0) } : row));
  rechain(held, place);
  if (random.below(2) === 0) relog(held);
}

function relog(held: Held): void {
  const roots = rootsIn(held);
  held.heads = held.heads.map((text) => {
    const head = readHead(text);
    return head === undefined ? text : headText({ ...head, root: roots.get(head.seq) ?? head.root });
  });
}

function rootsIn(held: Held): ReadonlyMap<number, string> {
  const tree = growTree();
  const roots = new Map<number, string>();
  for (const item of [...held.rows, ...held.subtrees].sort((one, other) => one.seq - other.seq)) {
    if ("count" in item) tree.pushSubtree(item.root, item.count);
    else tree.push(leafHash(item.body));
    roots.set(tree.size, tree.root());
  }
  return roots;
}

function rollBack(held: Held, _random: Seeded, { earlier }: TamperedRecord): void {
  Object.assign(held, copyOf(earlier));
}

/** A rewritten record under checkpoints of a key of the forger's own, of the same name. */
async function reSign(held: Held, random: Seeded, { signer }: TamperedRecord): Promise<void> {
  fork(held, random);
  relog(held);
  const stranger = signerFrom(newSigningKey(signer.origin));
  const tree = growTree();
  for (const head of held.heads) tree.push(leafHash(head));
  const note = await signCheckpoint({ size: tree.size, root: tree.root() }, stranger);
  held.checkpoints = [...held.checkpoints.slice(0, random.below(2) * -1 || undefined), { size: tree.size, note }];
}

/** Entries of another record in the place of this one's, in their own order. */
function splice(held: Held, random: Seeded, { other }: TamperedRecord): void {
  const place = Math.max(placeIn(held, random), 1);
  const count = 1 + random.below(held.rows.length - place);
  held.rows = held.rows.map((row, index) =>
    index >= place && index < place + count ? { ...row, body: other.rows[index % other.rows.length]?.body ?? "" } : row,
  );
  rechain(held, place);
}

/** The second day is dropped just as pruning drops it, but nobody who may has signed that. */
async function drop(held: Held, random: Seeded, { signer }: TamperedRecord): Promise<void> {
  const seals = held.heads.map(readHead).filter((head) => head?.segment !== undefined);
  const accesses = held.rows.filter(({ body }) => body.toString().includes('"kind":"access"'));
  const goesWith = (seal: SignedHead): ChainRow[] =>
    accesses.filter(({ seq }) => seq >= (seal.segment?.first ?? seq + 1) && seq <= seal.seq);
  const seal = seals.findLast((head) => head !== undefined && goesWith(head).length > 0);
  if (seal?.segment === undefined) throw new Error("a sealed day is left to drop");
  const { number, first } = seal.segment;
  const goes = goesWith(seal);
  const places = held.rows.filter(({ seq }) => seq >= first && seq <= seal.seq);
  held.subtrees.push(
    ...prunedSubtrees(places.map((row) => (goes.includes(row) ? { seq: row.seq, head: row.head, leaf: leafHash(row.body) } : row))),
  );
  held.rows = held.rows.filter((row) => !goes.includes(row));
  if (random.below(3) === 0) return;
  const facts = { chain: "main", segment: number, first, count: seal.seq - first + 1, seal: leafHash(headText(seal)) };
  const replayed = held.rows.map(({ body }) => JSON.parse(body.toString()) as PruneEntry).find(({ kind }) => (kind as string) === "prune");
  const note = random.below(2) === 0 ? (replayed?.note ?? "") : await signPrune(facts, signerFrom(newSigningKey(signer.origin)));
  append(
    held,
    canonicalJson({ v: 1, kind: "prune", id: "00000000-0000-4000-8000-999999999999", at: "2027-12-01T00:00:00.000Z", ...facts, note }),
  );
}

export const tamperings: Readonly<Record<string, Tampering>> = {
  flip,
  delete: remove,
  insert,
  swap,
  truncate,
  fork,
  "roll back": rollBack,
  "re-sign": reSign,
  splice,
  "drop a segment": drop,
};

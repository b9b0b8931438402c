import { canonicalJson } from "../canonical-json.ts";
import { WhereforeError } from "../errors.ts";
import { leafHash } from "./chain.ts";
import { checkpointRecord } from "./checkpoint-record.ts";
import { entryKind } from "./entry-kind.ts";
import type { PruneEntry } from "./entry.ts";
import type { Signer } from "./note-key.ts";
import { prunedSubtrees, type PrunePlace } from "./prune-cover.ts";
import { signPrune } from "./prune-note.ts";
import { assertRetention, keptSince, type RecordRetention } from "./record-retention.ts";
import { lastPlaceOf, type RecordKeeper } from "./record-keeper.ts";
import { isPruned, type ChainRow } from "./record-source.ts";
import { headText, readHead, type SignedHead } from "./signed-head.ts";
import { verifyRecord } from "./verify-record.ts";

/** How a record is pruned. */
export interface PruneOptions {
  readonly signer: Signer;
  readonly retention?: RecordRetention;
  /** The present instant in epoch milliseconds. */
  readonly now: number;
  /** A random UUID for each entry that says what was pruned. */
  readonly newId: () => string;
}

/** What was pruned. */
export interface PruneReport {
  readonly segments: number;
  readonly entries: number;
  /** Entries of these segments before this instant are gone, ISO 8601. */
  readonly before: string;
}

/**
 * Removes what the record need no longer hold: every sealed segment all of whose entries are older than the retention. Events of the
 * subject ledger stay; they are the evidence of consent and have a retention of their own. Each removal is signed and recorded, so that
 * the rest still verifies.
 *
 * @throws {WhereforeError} `ERR_WHEREFORE_OPTIONS_INVALID` for a retention out of bounds; `ERR_WHEREFORE_RECORD_ALTERED` when the record is not
 * intact, for then it is evidence
 * @see GDPR Art. 5(1)(e); CNIL deliberation 2021-122
 */
export async function pruneRecord(keeper: RecordKeeper, { signer, retention = {}, now, newId }: PruneOptions): Promise<PruneReport> {
  assertRetention(retention);
  await checkpointRecord(keeper, signer);
  await assertIntact(keeper, signer);
  const before = keptSince(retention, now);
  let [segments, entries] = [0, 0];
  for (const seal of await sealedBefore(keeper, before)) {
    const places = await placesOf(keeper, seal);
    if (places === undefined) continue;
    entries += await pruneSegment(keeper, seal, places, {
      signer,
      because: retention.because,
      at: new Date(now).toISOString(),
      id: newId(),
    });
    segments += 1;
  }
  if (segments > 0) await checkpointRecord(keeper, signer);
  return { segments, entries, before };
}

async function assertIntact(keeper: RecordKeeper, { publicKey }: Signer): Promise<void> {
  const { fault } = await verifyRecord(keeper, { trust: { publicKey } });
  if (fault === undefined) return;
  throw new WhereforeError(
    "ERR_WHEREFORE_RECORD_ALTERED",
    `Entry ${fault.seq.toString()} of the chain ${fault.chain} is ${fault.why}, so nothing was pruned; keep the database as evidence.`,
  );
}

type Seal = SignedHead & Required<Pick<SignedHead, "segment">>;

async function sealedBefore(keeper: RecordKeeper, before: string): Promise<readonly Seal[]> {
  const seals: Seal[] = [];
  let position = 0;
  for (let rows = await keeper.headsAfter(0); rows.length > 0; rows = await keeper.headsAfter(position)) {
    position += rows.length;
    for (const head of rows.map(readHead)) if (isSealBefore(head, before)) seals.push(head);
  }
  return seals;
}

function isSealBefore(head: SignedHead | undefined, before: string): head is Seal {
  return head?.segment !== undefined && head.segment.to < before;
}

/** Every place of a segment; `undefined` when it was pruned before, or holds nothing that goes. */
async function placesOf(keeper: RecordKeeper, { chain, seq, segment }: Seal): Promise<readonly PrunePlace[] | undefined> {
  const places: PrunePlace[] = [];
  let last = segment.first - 1;
  while (last < seq) {
    const items = await keeper.itemsAfter(chain, last);
    for (const item of items.filter((found) => found.seq <= seq)) {
      if (isPruned(item)) return undefined;
      places.push(placeOf(item));
    }
    last = lastPlaceOf(items.at(-1) ?? { seq, body: "", head: "" });
  }
  return places.some(({ leaf }) => leaf !== undefined) ? places : undefined;
}

function placeOf({ seq, body, head }: ChainRow): PrunePlace {
  const kind = entryKind(body);
  return kind === "ledger" || kind === "prune" ? { seq, head } : { seq, head, leaf: leafHash(body) };
}

interface Removal {
  readonly signer: Signer;
  readonly because: string | undefined;
  readonly at: string;
  readonly id: string;
}

async function pruneSegment(keeper: RecordKeeper, seal: Seal, places: readonly PrunePlace[], removal: Removal): Promise<number> {
  const { chain, seq, segment } = seal;
  const { signer, because, at, id } = removal;
  const facts = {
    chain,
    segment: segment.number,
    first: segment.first,
    count: seq - segment.first + 1,
    seal: leafHash(headText(seal)),
    ...(because !== undefined && { because }),
  };
  const entry: PruneEntry = { v: 1, kind: "prune", id, at, ...facts, note: await signPrune(facts, signer) };
  const subtrees = prunedSubtrees(places);
  await keeper.prune({ chain, first: segment.first, last: seq, subtrees, entry: { id, body: canonicalJson(entry) } });
  return subtrees.reduce((sum, { count }) => sum + count, 0);
}

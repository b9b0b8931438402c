import { leafHash } from "./chain.ts";
import type { Trust } from "./checkpoint.ts";
import type { PruneEntry } from "./entry.ts";
import { isPruneSigned } from "./prune-note.ts";
import type { PrunedSubtree } from "./record-source.ts";
import { headText, type SignedHead } from "./signed-head.ts";

/** A pruned subtree and the chain it stands in. */
export interface PrunedPlace extends PrunedSubtree {
  readonly chain: string;
}

/** The first place at which entries are gone although nobody pruned them, and how many segments were pruned. */
export interface PruneFinding {
  readonly segments: number;
  readonly missing?: PrunedPlace;
}

/**
 * Holds what is gone against the entries that say what was pruned: each of these names a segment that was sealed before and, where a key
 * is given, is signed with it.
 */
export function judgePruned(
  places: readonly PrunedPlace[],
  entries: readonly PruneEntry[],
  heads: readonly SignedHead[],
  trust: Trust | undefined,
): PruneFinding {
  const seals = new Map(heads.filter(({ segment }) => segment !== undefined).map((head) => [leafHash(headText(head)), head]));
  const used = new Set<PruneEntry>();
  const refused = new Set<PruneEntry>();

  /** Signatures are checked last, and once for each entry that something rests on. */
  function explains(entry: PruneEntry, place: PrunedPlace): boolean {
    if (!covers(entry, place) || !isOf(entry, seals.get(entry.seal)) || refused.has(entry)) return false;
    const isSigned = used.has(entry) || trust === undefined || isPruneSigned(entry, trust);
    (isSigned ? used : refused).add(entry);
    return isSigned;
  }

  const missing = places.find((place) => !entries.some((entry) => explains(entry, place)));
  return { segments: used.size, ...(missing && { missing }) };
}

function isOf({ chain, segment, first, count }: PruneEntry, seal: SignedHead | undefined): boolean {
  if (seal?.segment === undefined || seal.chain !== chain || seal.segment.number !== segment) return false;
  return seal.segment.first === first && seal.seq === first + count - 1;
}

function covers(entry: PruneEntry, place: PrunedPlace): boolean {
  return entry.chain === place.chain && entry.first <= place.seq && place.seq + place.count <= entry.first + entry.count;
}

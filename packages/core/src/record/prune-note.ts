import type { PruneEntry } from "./entry.ts";
import type { Trust } from "./checkpoint.ts";
import { trustedKey, type Signer } from "./note-key.ts";
import { openNote, signNote } from "./signed-note.ts";

/** What was pruned: one sealed segment of one chain. `seal` is the leaf hash of the head that sealed it. */
export type PrunedSegment = Pick<PruneEntry, "chain" | "segment" | "first" | "count" | "seal" | "because">;

/** Signs that a segment was removed because its retention ended. */
export async function signPrune(pruned: PrunedSegment, signer: Signer): Promise<string> {
  return signNote(textOf(pruned, signer.origin), signer);
}

/** Whether the signer of a record has said that just this segment was removed. */
export function isPruneSigned(entry: PruneEntry, { publicKey, origin = trustedKey(publicKey).name }: Trust): boolean {
  try {
    return openNote(entry.note, publicKey) === textOf(entry, origin);
  } catch {
    return false;
  }
}

// The first line differs from the origin of a checkpoint, so that neither can be taken for the other.
function textOf({ chain, segment, first, count, seal, because }: PrunedSegment, origin: string): string {
  const facts = [
    `chain ${chain}`,
    `segment ${segment.toString()}`,
    `first ${first.toString()}`,
    `count ${count.toString()}`,
    `seal ${seal}`,
  ];
  return [`${origin} pruned`, ...facts, ...(because === undefined ? [] : [`because ${because}`]), ""].join("\n");
}

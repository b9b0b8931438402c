import { followChain, type FaultInChain } from "./follow-chain.ts";
import type { ChainRow } from "./record-source.ts";

/** `entries` counts the entries found intact, from the first on; `firstBad` is the first that is not. */
export type ChainReport =
  { readonly entries: number; readonly firstBad?: never } | { readonly entries: number; readonly firstBad: FaultInChain };

/**
 * Recomputes a chain from its first entry and finds the first one that is not what was recorded. Pure; reads the rows once.
 *
 * It notices every change, removal and reordering that the stored heads do not follow. Somebody who rewrites all later heads
 * as well, the expected one included, is noticed only by whoever kept an earlier head or a signed checkpoint elsewhere.
 *
 * @param rows - stored entries in ascending order of `seq`
 * @param expectedHead - the head the chain is said to have, from its head row or from a copy kept elsewhere
 */
export function verifyChain(rows: Iterable<ChainRow>, expectedHead: string): ChainReport {
  const follower = followChain([]);
  for (const row of rows) if (!follower.take(row)) break;
  const { seq: entries, head } = follower.position();
  const firstBad = follower.finish() ?? (head === expectedHead ? undefined : ({ seq: entries + 1, why: "missing" } as const));
  return firstBad === undefined ? { entries } : { entries, firstBad };
}

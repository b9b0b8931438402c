import { emptyHead } from "./chain.ts";
import type { Trust } from "./checkpoint.ts";
import type { PruneEntry } from "./entry.ts";
import { followChain, type ChainFault, type FaultInChain } from "./follow-chain.ts";
import { readHeadLog, type HeadLog } from "./head-log.ts";
import { growTree } from "./merkle-tree.ts";
import { judgePruned, type PruneFinding, type PrunedPlace } from "./pruned-segments.ts";
import { isPruned, type ChainEnd, type ChainItem, type ChainRow, type RecordSource } from "./record-source.ts";

/** What a verifier brings along, each from a place of its own. */
export interface RecordVerification {
  /** Key and origin of the signer. Without them signatures are passed over, and the record is compared with itself only. */
  readonly trust?: Trust | undefined;
  /** A checkpoint kept elsewhere, as a signed note: the record must begin with what it signs. */
  readonly checkpoint?: string | undefined;
  /** Called now and then with the number of entries read so far. */
  readonly progress?: ((entries: number) => void) | undefined;
}

/** The first thing in a record that is not as it was written. */
export interface FaultInRecord {
  readonly chain: string;
  /** 1-based place in the chain; one past the last entry when entries at the end are gone. */
  readonly seq: number;
  readonly why: ChainFault;
  /**
   * `head` when the entries are intact but the row that says where the chain ends is not; `checkpoint` when it is not what a checkpoint
   * was signed over, and `seq` is the first place at which they may differ.
   */
  readonly kind?: "head" | "checkpoint";
}

/** What {@link verifyRecord} found. */
export interface RecordFinding {
  /** How many entries, from the first on, are exactly what was recorded; those pruned since count too. */
  readonly entries: number;
  /** Head of the chain after these; of several chains, the root over their heads in the order of names. */
  readonly head: string;
  /** How many entries a checkpoint covers that the verifier believes. */
  readonly signed: number;
  readonly pruned: { readonly entries: number; readonly segments: number };
  /** Absent when everything is intact. */
  readonly fault?: FaultInRecord;
}

/**
 * Recomputes a record from its first entry: every leaf, every chain, the tree that checkpoints are about, and their signatures.
 *
 * What is pruned must have been sealed, and its removal recorded and signed; otherwise it is missing. Reads the record once, in order.
 *
 * @throws {WhereforeError} `ERR_WHEREFORE_NOTE_INVALID` when the checkpoint brought along is not one of that key and origin
 */
export async function verifyRecord(source: RecordSource, verification: RecordVerification = {}): Promise<RecordFinding> {
  return source.steadily(() => verifySteady(source, verification));
}

async function verifySteady(source: RecordSource, verification: RecordVerification): Promise<RecordFinding> {
  const log = await readHeadLog(source, verification);
  const chains: ChainFinding[] = [];
  let entries = 0;
  for (const end of await chainsIn(source, log)) {
    const before = entries;
    const finding = await followOne(source, end, log, (read) => verification.progress?.(before + read));
    chains.push(finding);
    entries += finding.entries;
    if (finding.fault !== undefined) break;
  }
  return summaryOf(chains, log, verification.trust);
}

/** Every chain there is, and those that are gone although they were signed. */
async function chainsIn(source: RecordSource, { heads }: HeadLog): Promise<readonly ChainEnd[]> {
  const found = await source.chains();
  const names = new Set(found.map(({ chain }) => chain));
  const gone = new Set(heads.map(({ chain }) => chain).filter((chain) => !names.has(chain)));
  return [...found, ...[...gone].map((chain) => ({ chain, seq: 0, head: emptyHead }))];
}

interface ChainFinding {
  readonly chain: string;
  readonly entries: number;
  readonly head: string;
  readonly fault?: FaultInChain;
  readonly pruned: readonly PrunedPlace[];
  readonly prunes: readonly PruneEntry[];
}

async function followOne(
  source: RecordSource,
  end: ChainEnd,
  { heads }: HeadLog,
  progress: (entries: number) => void,
): Promise<ChainFinding> {
  const { chain } = end;
  const signed = heads.filter((head) => head.chain === chain).map(({ seq, root }) => ({ size: seq, root }));
  const pruned: PrunedPlace[] = [];
  const prunes: PruneEntry[] = [];
  const follower = followChain(signed, undefined, (row, kind) => {
    if (kind === "prune") prunes.push(...pruneIn(row));
  });

  function takeAll(items: readonly ChainItem[]): boolean {
    return items.every((item) => {
      if (isPruned(item)) pruned.push({ ...item, chain });
      return follower.take(item);
    });
  }

  let items = await source.itemsAfter(chain, 0);
  while (items.length > 0 && takeAll(items)) {
    const last = items.at(-1);
    progress(follower.position().seq);
    items = last === undefined ? [] : await source.itemsAfter(chain, last.seq + (isPruned(last) ? last.count : 1) - 1);
  }
  const fault = follower.finish(end);
  const { seq, head } = follower.position();
  return { chain, entries: seq, head, pruned, prunes, ...(fault && { fault }) };
}

function pruneIn({ body }: ChainRow): readonly PruneEntry[] {
  try {
    return [JSON.parse(body.toString()) as PruneEntry];
  } catch {
    return [];
  }
}

function summaryOf(chains: readonly ChainFinding[], log: HeadLog, trust: Trust | undefined): RecordFinding {
  const places = chains.flatMap(({ pruned }) => pruned);
  const prunes = judgePruned(
    places,
    chains.flatMap((chain) => chain.prunes),
    log.heads,
    trust,
  );
  const fault = firstOf(inChains(chains, prunes), log, chains);
  return {
    entries: intactIn(chains, fault),
    head: headOf(chains),
    signed: fault === undefined ? signedIn(log) : 0,
    pruned: { entries: places.reduce((sum, { count }) => sum + count, 0), segments: prunes.segments },
    ...(fault && { fault }),
  };
}

/** The earlier of the two: what a chain itself betrays, and what is gone without having been pruned. */
function inChains(chains: readonly ChainFinding[], { missing }: PruneFinding): FaultInRecord | undefined {
  const broken = chains.find(({ fault }) => fault !== undefined);
  const fault = broken?.fault && { chain: broken.chain, ...broken.fault };
  if (missing === undefined || (fault !== undefined && fault.chain === missing.chain && fault.seq < missing.seq)) return fault;
  return { chain: missing.chain, seq: missing.seq, why: "missing" };
}

function firstOf(
  inEntries: FaultInRecord | undefined,
  { heads, fault }: HeadLog,
  chains: readonly ChainFinding[],
): FaultInRecord | undefined {
  if (inEntries !== undefined || fault === undefined) return inEntries;
  const chain = heads[fault.agreed]?.chain ?? chains.at(-1)?.chain ?? "";
  const end = chains.find((finding) => finding.chain === chain)?.entries ?? 0;
  const agreed = heads.slice(0, fault.agreed).findLast((head) => head.chain === chain)?.seq ?? 0;
  return { chain, seq: (fault.why === "rolled-back" ? end : Math.min(agreed, end)) + 1, why: fault.why, kind: "checkpoint" };
}

function intactIn(chains: readonly ChainFinding[], fault: FaultInRecord | undefined): number {
  const counts = chains.map(({ chain, entries }) =>
    chain === fault?.chain && fault.kind !== "head" ? Math.min(entries, fault.seq - 1) : entries,
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

function signedIn({ heads, believed }: HeadLog): number {
  const last = new Map(heads.slice(0, believed).map(({ chain, seq }) => [chain, seq]));
  return [...last.values()].reduce((sum, seq) => sum + seq, 0);
}

function headOf(chains: readonly ChainFinding[]): string {
  const tree = growTree();
  for (const { head } of chains) tree.push(head);
  return tree.root();
}

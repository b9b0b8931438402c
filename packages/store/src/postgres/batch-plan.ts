import type { AppendResult, LedgerReceipt, Receipt } from "@wherefore/core";
import type { PseudonymousEntry } from "../entries/access-entry.ts";
import { carriedError } from "../batches/carried-error.ts";
import type { JobAnswer } from "../batches/job.ts";
import { unavailable } from "../unavailable.ts";
import type { AskedEvent, Draft, ExpectedVersion } from "./batch-draft.ts";
import type { BatchRows } from "./batch-rows.ts";
import { growBatch, type ChainEnd, type ChainPlace, type GrowingBatch } from "./growing-batch.ts";
import { copyOf, type KnownAccess, type KnownFacts, type LockedPerson, type StoredEntry } from "./known-facts.ts";
import { accessIn } from "./batch-facts.ts";
import { planEntry, receiptOfEarlier } from "./plan-entry.ts";
import { planEvent } from "./plan-event.ts";

/** A person's version. */
export interface VersionOf {
  readonly pseudonym: string;
  readonly version: number;
}

/** What a batch will write, and what its callers are told once it is durable. */
export interface BatchPlan extends BatchRows {
  readonly chain: ChainEnd;
  /** Where the chain ends after it. */
  readonly end: ChainPlace;
  /** In the order of the jobs. */
  readonly told: readonly JobAnswer[];
  /** Versions of people who are not locked, which the server confirms in the statement that writes. */
  readonly expected: readonly VersionOf[];
  /** The accesses it records, by id. */
  readonly accesses: ReadonlyMap<string, KnownAccess>;
}

/** Plans a batch job by job, as if each came after the one before. Pure: nothing is written, and a job that is refused leaves no trace. */
export function planBatch(drafts: readonly Draft[], known: KnownFacts, chain: ChainEnd): BatchPlan {
  const batch = growBatch(chain);
  const facts = { ...known, people: new Map([...known.people].map(([pseudonym, person]) => [pseudonym, copyOf(person)])) };
  const planned = { earlier: new Map(facts.earlier), accesses: new Map<string, KnownAccess>(), expected: [] as VersionOf[] };
  const told = drafts.map((draft): JobAnswer => {
    try {
      return { result: batch.attempt(() => planJob(batch, draft, facts, planned)) };
    } catch (error) {
      return { error: carriedError(error) };
    }
  });
  const { entries, mentions, events, answers, end } = batch;
  return { chain, end, entries, mentions, events, answers, told, expected: planned.expected, accesses: planned.accesses };
}

/** What the jobs so far add to what is known. */
interface Planned {
  readonly earlier: Map<string, StoredEntry>;
  readonly accesses: Map<string, KnownAccess>;
  readonly expected: VersionOf[];
}

function planJob(batch: GrowingBatch, draft: Draft, facts: KnownFacts, planned: Planned): AppendResult | LedgerReceipt | undefined {
  const earlier = draft.entries.map((entry) => receiptOfEarlier(planned.earlier.get(entry.entry.id), entry));
  const isResent = earlier.length > 0 && !earlier.includes(undefined);
  const moved = isResent ? [] : draft.expect.filter((expected) => hasMoved(expected, facts)).map(({ dataSubject }) => dataSubject);
  if (moved.length > 0) return { outcome: "stale", moved };
  const answers = draft.events.map((asked) => planEvent(batch, lockedPerson(asked, facts), asked));
  const receipts = draft.entries.map((entry, index) => earlier[index] ?? append(batch, entry, facts, planned));
  if (!isResent) planned.expected.push(...draft.expect.flatMap((expected) => notLocked(expected, facts)));
  return draft.do === "event" ? answers[0] : { outcome: "committed", receipts };
}

function hasMoved({ pseudonym, version }: ExpectedVersion, { people, versions }: KnownFacts): boolean {
  if (pseudonym === undefined) return version !== 0;
  return version !== (people.get(pseudonym)?.version ?? versions.get(pseudonym) ?? version);
}

function notLocked({ pseudonym, version }: ExpectedVersion, { people }: KnownFacts): readonly VersionOf[] {
  return pseudonym === undefined || people.has(pseudonym) ? [] : [{ pseudonym, version }];
}

function lockedPerson({ asked }: AskedEvent, { people }: KnownFacts): LockedPerson {
  const person = people.get(asked.dataSubject);
  if (person === undefined) throw unavailable("A person was not locked while their event was written; try again.");
  return person;
}

function append(batch: GrowingBatch, entry: PseudonymousEntry, facts: KnownFacts, planned: Planned): Receipt {
  const { id, kind } = entry.entry;
  const { receipt, access } = planEntry(
    batch,
    entry,
    (of) => planned.accesses.get(of) ?? facts.accesses.get(of) ?? accessIn(planned.earlier.get(of)),
  );
  planned.earlier.set(id, { chain: receipt.chain, chainNumber: batch.chain.number, seq: receipt.seq, body: entry.body });
  if (kind === "access") planned.accesses.set(id, access);
  batch.onUndo(() => {
    planned.earlier.delete(id);
    planned.accesses.delete(id);
  });
  return receipt;
}

import type { AppendResult, Expectation, LedgerReceipt, NewEntry, NewLedgerEvent } from "@wherefore/core";
import type { CarriedError } from "./carried-error.ts";

/** Entries and the events that belong to them, recorded together or not at all. */
export interface AppendJob {
  readonly do: "append";
  readonly entries: readonly NewEntry[];
  readonly expect: readonly Expectation[];
  readonly events: readonly NewLedgerEvent[];
  /** The entries were taken before they are on the disk. */
  readonly deferred?: Deferred;
}

/** How many entries taken before were lost since when (ISO 8601), because they could not be written. */
export interface Deferred {
  readonly lost: number;
  readonly since: string;
}

/** One event of the subject ledger. */
export interface EventJob {
  readonly do: "event";
  readonly event: NewLedgerEvent;
}

/** What the writer can be asked to do, and what it answers. What it is given is read in its closed shape there. */
export interface Jobs {
  readonly append: { readonly job: AppendJob; readonly result: AppendResult };
  readonly event: { readonly job: EventJob; readonly result: LedgerReceipt };
}

export type Job = Jobs[keyof Jobs]["job"];

/** How one job of a batch ended. */
export type JobAnswer = { readonly result: unknown } | { readonly error: CarriedError };

/** How a batch ended. */
export interface BatchAnswer {
  /** In the order of the jobs. */
  readonly answers: readonly JobAnswer[];
  /** The disk failed: nobody can know what was kept, and nothing may be read or written any more. */
  readonly distrusted: boolean;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A job as text, taken down at once: what the caller changes later is not recorded. What is no JSON is refused by the writer as null. */
export function textOf(job: Job): string {
  try {
    return JSON.stringify(job);
  } catch {
    if (job.do === "event") return JSON.stringify({ ...job, event: null });
    return JSON.stringify({ ...job, expect: [], entries: job.entries.map(jsonOrNull), events: job.events.map(jsonOrNull) });
  }
}

function jsonOrNull(value: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(value)) as unknown;
  } catch {
    return null;
  }
}

/** Packs jobs that are JSON already into one buffer, which is handed over and not copied. */
export function encodeBatch(jobs: readonly string[]): Uint8Array<ArrayBuffer> {
  return encoder.encode(`[${jobs.join(",")}]`);
}

/** Packs how a batch ended. */
export function encodeAnswer(answer: BatchAnswer): Uint8Array<ArrayBuffer> {
  return encoder.encode(JSON.stringify(answer));
}

export function decodeBatch(bytes: Uint8Array): readonly Job[] {
  return JSON.parse(decoder.decode(bytes)) as readonly Job[];
}

export function decodeAnswer(bytes: Uint8Array): BatchAnswer {
  return JSON.parse(decoder.decode(bytes)) as BatchAnswer;
}

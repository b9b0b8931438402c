import type { KeyStore, WantedKeys } from "../people/key-store.ts";
import { carriedError, type CarriedError } from "../batches/carried-error.ts";
import type { BatchAnswer, Job, JobAnswer } from "../batches/job.ts";
import { draftOf, keysFor, readJob, type Draft, type ReadJob } from "./batch-draft.ts";
import type { BatchWriter } from "./batch-writer.ts";
import { notAnswering } from "./postgres-error.ts";

/** Reads jobs, finds the keys of everybody they name, and has them written together. A job that is refused leaves the others alone. */
export async function commitJobs(jobs: readonly Job[], keys: KeyStore, writer: BatchWriter): Promise<BatchAnswer> {
  try {
    const read = jobs.map((job) => carrying(() => readJob(job)));
    const keyring = await keys.ensure(allOf(read.flatMap((job) => ("error" in job ? [] : [keysFor(job)]))));
    const drafts = read.map((job) => ("error" in job ? job : carrying(() => draftOf(keyring, job))));
    const told = await writer.write(drafts.flatMap((draft) => ("error" in draft ? [] : [draft])));
    return { answers: inOrder(drafts, told), distrusted: writer.isDistrusted };
  } catch (error) {
    const answer = { error: carriedError(notAnswering(error)) };
    return { answers: jobs.map(() => answer), distrusted: writer.isDistrusted };
  }
}

function allOf(wanted: readonly WantedKeys[]): WantedKeys {
  return {
    keep: wanted.flatMap(({ keep }) => keep),
    look: wanted.flatMap(({ look }) => look),
    epochs: wanted.flatMap(({ epochs }) => epochs),
  };
}

interface Refused {
  readonly error: CarriedError;
}

function carrying<T extends ReadJob | Draft>(read: () => T): T | Refused {
  try {
    return read();
  } catch (error) {
    return { error: carriedError(error) };
  }
}

function inOrder(drafts: readonly (Draft | Refused)[], told: readonly JobAnswer[]): readonly JobAnswer[] {
  const answers = told.values();
  return drafts.map((draft) => ("error" in draft ? draft : (answers.next().value ?? { result: undefined })));
}

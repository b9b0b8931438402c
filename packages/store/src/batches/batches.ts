import { unavailable } from "../unavailable.ts";
import { revivedError } from "./carried-error.ts";
import { textOf, type BatchAnswer, type Job, type Jobs } from "./job.ts";
import type { QueuedWrite, WriteQueue } from "./write-queue.ts";

/** What is known of a job without reading it. */
export interface JobSize {
  readonly rows: number;
  readonly isRestricting: boolean;
}

/** Writes that are under way share one transaction; while one batch commits, the next one gathers. No timer decides. */
export interface Batches {
  /**
   * Resolves with what the writer answered once it is durable.
   *
   * @param queued - called as soon as the job has a place in the queue
   */
  submit<J extends Job>(job: J, size: JobSize, queued?: () => void): Promise<Jobs[J["do"]]["result"]>;
  /** Resolves once nothing that was asked for before is under way any more. */
  settled(): Promise<void>;
}

/** Whether a store takes writes, and how it is told that it must not any more. */
export interface Trust {
  /** @throws {WhereforeError} `ERR_WHEREFORE_STORE_UNAVAILABLE` */
  assertUsable(): void;
  distrust(): void;
}

/** Commits jobs, each as JSON, in one transaction. */
export type Commit = (jobs: readonly string[]) => Promise<BatchAnswer>;

export function createBatches(queue: WriteQueue, trust: Trust, commit: Commit): Batches {
  let isWriting = false;
  let isScheduled = false;
  const whenSettled: (() => void)[] = [];

  function schedule(): void {
    if (isScheduled || isWriting) return;
    isScheduled = true;
    // Whatever is asked for in this turn of the event loop goes together.
    setImmediate(() => {
      isScheduled = false;
      writeNext();
    });
  }

  function writeNext(): void {
    if (isWriting) return;
    const batch = queue.take();
    if (batch.length === 0) {
      for (const settle of whenSettled.splice(0)) settle();
      return;
    }
    isWriting = true;
    void write(batch);
  }

  async function write(batch: readonly QueuedWrite[]): Promise<void> {
    const settle = await answersTo(batch);
    isWriting = false;
    // The next batch is under way before the answers of this one are followed up.
    writeNext();
    settle();
  }

  async function answersTo(batch: readonly QueuedWrite[]): Promise<() => void> {
    try {
      return settling(batch, await commit(batch.map(({ text }) => text)), trust);
    } catch (error) {
      return () => {
        for (const { reject } of batch) reject(error);
      };
    }
  }

  return {
    submit: (job, { rows, isRestricting }, queued) =>
      new Promise((resolve, reject) => {
        trust.assertUsable();
        const text = textOf(job);
        const isQueued = (): void => {
          schedule();
          queued?.();
        };
        queue.put({ text, rows, isRestricting, queued: isQueued, resolve: resolve as QueuedWrite["resolve"], reject });
      }),
    settled: () =>
      new Promise((resolve) => {
        whenSettled.push(resolve);
        schedule();
      }),
  };
}

function settling(batch: readonly QueuedWrite[], { answers, distrusted }: BatchAnswer, trust: Trust): () => void {
  if (distrusted) trust.distrust();
  return () => {
    batch.forEach(({ resolve, reject }, index) => {
      const answer = answers[index];
      if (answer === undefined) reject(unavailable("The writer of the store gave no answer; try again."));
      else if ("error" in answer) reject(revivedError(answer.error));
      else resolve(answer.result);
    });
  };
}

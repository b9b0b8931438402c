import { Worker } from "node:worker_threads";
import { unavailable } from "../../unavailable.ts";
import { reasonOf } from "../health.ts";
import type { WriterSettings } from "../writer.ts";
import { revivedError } from "../../batches/carried-error.ts";
import type { FromThread, ToThread } from "./messages.ts";
import { writerScript } from "./writer-script.ts";

/** A writer on the other side of a thread. One batch at a time. */
export interface WriterThread {
  /** Hands a batch over; rejects when the thread is gone, and whether the batch was written is then unknown. */
  write(batch: Uint8Array<ArrayBuffer>): Promise<Uint8Array>;
  /** Resolves once the database is closed and the thread has ended. */
  close(): Promise<void>;
  /** The thread has ended, by itself or because it was told to. */
  readonly isGone: boolean;
}

/** Starts a thread that writes, and waits until its database is open. It keeps no process alive while nothing is being written. */
export async function startWriterThread(settings: WriterSettings): Promise<WriterThread> {
  const worker = new Worker(writerScript.script, { ...writerScript.options, name: "wherefore writer", workerData: settings });
  const mailbox = openMailbox(worker);
  const first = await mailbox.next();
  if (first !== "open") throw first instanceof Uint8Array ? unavailable("The writer answered before it was asked.") : revivedError(first);
  return {
    async write(batch) {
      worker.postMessage(batch satisfies ToThread, [batch.buffer]);
      const answer = await mailbox.next();
      if (answer instanceof Uint8Array) return answer;
      throw unavailable("The writer of the store gave no answer; try again.");
    },
    async close() {
      if (mailbox.isClosed) return;
      worker.postMessage("close" satisfies ToThread);
      await mailbox.next().catch(() => undefined);
    },
    get isGone() {
      return mailbox.isClosed;
    },
  };
}

interface Mailbox {
  /** The next message; rejects when the thread ends before it. */
  next(): Promise<FromThread>;
  readonly isClosed: boolean;
}

interface Waiting {
  readonly resolve: (message: FromThread) => void;
  readonly reject: (error: unknown) => void;
}

function openMailbox(worker: Worker): Mailbox {
  let waiting: Waiting | undefined;
  let reason = "";
  let isClosed = false;
  const settle = (act: (one: Waiting) => void): void => {
    const one = waiting;
    waiting = undefined;
    worker.unref();
    if (one !== undefined) act(one);
  };
  worker.on("message", (message: FromThread) => {
    settle(({ resolve }) => {
      resolve(message);
    });
  });
  worker.on("error", (error) => {
    reason = reasonOf(error);
  });
  worker.on("exit", () => {
    isClosed = true;
    settle(({ reject }) => {
      reject(stopped(reason));
    });
  });
  return {
    next: () =>
      new Promise((resolve, reject) => {
        if (isClosed) {
          reject(stopped(reason));
          return;
        }
        waiting = { resolve, reject };
        worker.ref();
      }),
    get isClosed() {
      return isClosed;
    },
  };
}

function stopped(reason: string): Error {
  return unavailable(
    `The writer of the store stopped before it answered${reason}; what it was writing may or may not be kept. Send it again with the same ids: nothing is recorded twice.`,
  );
}

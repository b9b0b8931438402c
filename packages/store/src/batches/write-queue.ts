import { unavailable } from "../unavailable.ts";

/** A write that waits for the writer. */
export interface QueuedWrite {
  /** JSON of the job. */
  readonly text: string;
  /** How many rows it adds to the record. */
  readonly rows: number;
  /** A person takes something back: such an act is never refused because others write a lot. */
  readonly isRestricting: boolean;
  /** Called once it has a place in the queue. */
  readonly queued: () => void;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** Writes in the order they were asked for: bounded in rows and in bytes, taken out in batches. */
export interface WriteQueue {
  /** Puts a write at the end. While the queue is full it waits a moment for room, and is then rejected. */
  put(write: QueuedWrite): void;
  /** Takes the next batch out; empty when nothing waits. */
  take(): readonly QueuedWrite[];
  readonly isEmpty: boolean;
}

/** How much the queue and one batch may hold, and how long a write waits for room, in milliseconds. */
export interface QueueLimits {
  readonly rows: number;
  readonly bytes: number;
  readonly batchRows: number;
  readonly batchBytes: number;
  readonly wait: number;
}

const usualLimits: QueueLimits = { rows: 8_192, bytes: 8 * 2 ** 20, batchRows: 1_024, batchBytes: 2 ** 20, wait: 250 };

interface Sized extends QueuedWrite {
  readonly bytes: number;
}

export function createWriteQueue(limits: QueueLimits = usualLimits): WriteQueue {
  const queue: Sized[] = [];
  const waiting = new Map<Sized, NodeJS.Timeout>();
  const held = { rows: 0, bytes: 0 };

  const hasRoomFor = ({ rows, bytes }: Sized): boolean =>
    queue.length === 0 || (held.rows + rows <= limits.rows && held.bytes + bytes <= limits.bytes);

  function enqueue(write: Sized): void {
    queue.push(write);
    held.rows += write.rows;
    held.bytes += write.bytes;
    write.queued();
  }

  function waitForRoom(write: Sized): void {
    // Those who wait are bounded too: one queue's length of them.
    if (waiting.size >= limits.rows) {
      write.reject(tooMany());
      return;
    }
    const timer = setTimeout(() => {
      waiting.delete(write);
      write.reject(tooMany());
    }, limits.wait);
    waiting.set(write, timer);
  }

  function admitWaiting(): void {
    for (const [write, timer] of waiting) {
      if (!hasRoomFor(write)) return;
      waiting.delete(write);
      clearTimeout(timer);
      enqueue(write);
    }
  }

  return {
    put(write) {
      const sized = { ...write, bytes: Buffer.byteLength(write.text) };
      if (write.isRestricting || (waiting.size === 0 && hasRoomFor(sized))) enqueue(sized);
      else waitForRoom(sized);
    },
    take() {
      const batch = queue.splice(0, batchLength(queue, limits));
      for (const { rows, bytes } of batch) {
        held.rows -= rows;
        held.bytes -= bytes;
      }
      admitWaiting();
      return batch;
    },
    get isEmpty() {
      return queue.length === 0;
    },
  };
}

/** How many writes fit into one batch: at least one, however large. */
function batchLength(queue: readonly Sized[], { batchRows, batchBytes }: QueueLimits): number {
  let rows = 0;
  let bytes = 0;
  const first = queue.findIndex((write) => {
    rows += write.rows;
    bytes += write.bytes;
    return rows > batchRows || bytes > batchBytes;
  });
  return first === -1 ? queue.length : Math.max(first, 1);
}

function tooMany(): Error {
  return unavailable("Too many writes are waiting for the store; try again in a moment.");
}

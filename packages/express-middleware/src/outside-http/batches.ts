const SMALLEST = 16;
const LARGEST = 1_000;

/** How many rows are decided on at a time: as many as whoever reads them gets through while the decisions are fresh. */
export interface Pace {
  readonly size: () => number;
  /** Says how many rows of a batch were read before its decisions grew old. */
  readonly took: (rows: number, of: number) => void;
}

/** Starts slow; twice as many after a batch that was read in time, and no more than were read after one that was not. */
export function paceOfWork(): Pace {
  let size = SMALLEST;
  return {
    size: () => size,
    took: (rows, of) => {
      size = Math.min(LARGEST, Math.max(1, rows < of ? rows : size * 2));
    },
  };
}

/** Rows in batches, never more than one batch ahead of whoever reads them. */
export async function* batchesOf(rows: Iterable<unknown> | AsyncIterable<unknown>, { size }: Pace): AsyncGenerator<readonly unknown[]> {
  let batch: unknown[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < size()) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

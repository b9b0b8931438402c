import { WhereforeError, type Entry } from "@wherefore/core";
import { isPruned, type ChainEnd, type ChainItem, type RecordSource } from "@wherefore/core/record";

/** An entry, and where it stands. */
export interface RecordedEntry {
  readonly chain: string;
  readonly seq: number;
  readonly entry: Entry;
}

/** Which entries are read. */
export interface Period {
  /** From this instant on, ISO 8601. */
  readonly from?: string | undefined;
  /** Before this instant. */
  readonly to?: string | undefined;
}

const day = 86_400_000;

/**
 * The entries of a record, chain by chain and in order, a batch at a time.
 *
 * @param progress - called with the number of entries read so far
 */
export async function* recordedEntries(
  source: RecordSource,
  { from, to }: Period = {},
  progress: (entries: number) => void = () => undefined,
): AsyncGenerator<readonly RecordedEntry[]> {
  let read = 0;
  for (const end of await source.chains()) {
    let last = from === undefined ? 0 : await placeBefore(source, end, new Date(Date.parse(from) - day).toISOString());
    for (let items = await source.itemsAfter(end.chain, last); items.length > 0; items = await source.itemsAfter(end.chain, last)) {
      last = lastPlaceIn(items, last);
      read += items.length;
      progress(read);
      yield entriesIn(end.chain, items).filter(
        ({ entry }) => (from === undefined || entry.at >= from) && (to === undefined || entry.at < to),
      );
    }
  }
}

/** The entries at the ends of the chains, oldest first, no more than so many. */
export async function newestEntries(source: RecordSource, count: number): Promise<readonly RecordedEntry[]> {
  const found: RecordedEntry[] = [];
  for (const { chain, seq } of await source.chains()) found.push(...(await entriesAfter(source, chain, Math.max(seq - count, 0))));
  return found.sort((one, other) => (one.entry.at < other.entry.at ? -1 : one.entry.at > other.entry.at ? 1 : 0)).slice(-count);
}

async function entriesAfter(source: RecordSource, chain: string, seq: number): Promise<readonly RecordedEntry[]> {
  const found: RecordedEntry[] = [];
  let last = seq;
  for (let items = await source.itemsAfter(chain, last); items.length > 0; items = await source.itemsAfter(chain, last)) {
    last = lastPlaceIn(items, last);
    found.push(...entriesIn(chain, items));
  }
  return found;
}

/** A place before which every entry is older than an instant, found by halving: clocks of several writers differ by less than a day. */
async function placeBefore(source: RecordSource, { chain, seq }: ChainEnd, instant: string): Promise<number> {
  let [low, high] = [0, seq];
  while (high - low > 1_000) {
    const middle = Math.floor((low + high) / 2);
    const at = entriesIn(chain, await source.itemsAfter(chain, middle))[0]?.entry.at;
    if (at !== undefined && at < instant) low = middle;
    else high = middle;
  }
  return low;
}

function lastPlaceIn(items: readonly ChainItem[], otherwise: number): number {
  const last = items.at(-1);
  if (last === undefined) return otherwise;
  return isPruned(last) ? last.seq + last.count - 1 : last.seq;
}

function entriesIn(chain: string, items: readonly ChainItem[]): readonly RecordedEntry[] {
  return items.flatMap((item) => (isPruned(item) ? [] : [{ chain, seq: item.seq, entry: entryOf(item.body, item.seq) }]));
}

function entryOf(body: string | Uint8Array, seq: number): Entry {
  try {
    return JSON.parse(typeof body === "string" ? body : new TextDecoder().decode(body)) as Entry;
  } catch (cause) {
    throw new WhereforeError("ERR_WHEREFORE_RECORD_ALTERED", `Entry ${seq.toString()} cannot be read; run "wherefore record verify".`, {
      cause,
    });
  }
}

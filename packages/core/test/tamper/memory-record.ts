import { canonicalJson } from "../../src/canonical-json.ts";
import { emptyHead, leafHash, nextHead } from "../../src/record/chain.ts";
import type { ChainTree, LogTree, RecordKeeper } from "../../src/record/record-keeper.ts";
import type { ChainEnd, ChainRow, PrunedSubtree, StoredCheckpoint } from "../../src/record/record-source.ts";

/** Everything a store holds of a record, as plain data that somebody can change. */
export interface Held {
  rows: ChainRow[];
  end: ChainEnd;
  heads: string[];
  checkpoints: StoredCheckpoint[];
  subtrees: PrunedSubtree[];
  log: LogTree;
  trees: ChainTree[];
}

const chain = "main";

export function nothingHeld(): Held {
  return {
    rows: [],
    end: { chain, seq: 0, head: emptyHead },
    heads: [],
    checkpoints: [],
    subtrees: [],
    log: { size: 0, frontier: [] },
    trees: [],
  };
}

/** A record in memory: reading, checkpoints and pruning as on a store, over what is held at the moment. */
export function memoryRecord(held: Held): RecordKeeper {
  return {
    name: "memory",
    chains: async () => [held.end],
    itemsAfter: async (_chain, seq) =>
      [...held.rows, ...held.subtrees].filter((item) => item.seq > seq).sort((one, other) => one.seq - other.seq),
    headsAfter: async (position) => held.heads.slice(position),
    checkpointsAfter: async (size) => held.checkpoints.filter((checkpoint) => checkpoint.size > size),
    newestCheckpoint: async () => held.checkpoints.at(-1),
    steadily: (read) => read(),
    close: () => Promise.resolve(),
    trees: async () => ({ log: held.log, chains: held.trees }),
    keep: async ({ heads, log, trees, note }) => {
      held.heads.push(...heads);
      held.checkpoints.push({ size: log.size, note });
      held.log = log;
      held.trees = [...trees];
      return true;
    },
    prune: async ({ subtrees, entry }) => {
      const goes = (seq: number): boolean => subtrees.some((subtree) => seq >= subtree.seq && seq < subtree.seq + subtree.count);
      held.rows = held.rows.filter(({ seq }) => !goes(seq));
      held.subtrees.push(...subtrees);
      append(held, entry.body);
    },
  };
}

export function append(held: Held, body: string): void {
  const seq = held.end.seq + 1;
  const head = nextHead(held.end.head, leafHash(body));
  held.rows.push({ seq, body, head });
  held.end = { chain, seq, head };
}

/** The text of an access or an event, different for each number. */
export function entryText(number: number, day: number): string {
  const at = new Date(Date.parse("2026-11-01T00:00:00.000Z") + day * 86_400_000 + number * 1_000).toISOString();
  const id = `00000000-0000-4000-8000-${number.toString().padStart(12, "0")}`;
  const person = leafHash(`person ${(number % 7).toString()}`);
  return number % 5 === 0
    ? canonicalJson({
        v: 1,
        kind: "ledger",
        id,
        at,
        dataSubject: person,
        event: { type: "consent-withdrawn", purpose: "newsletter", key: id, seq: number },
      })
    : canonicalJson({
        v: 1,
        kind: "access",
        id,
        at,
        purpose: "support",
        decision: "permit",
        categories: ["contact.email"],
        dataSubjects: [person],
      });
}

/** A copy that can be changed without the other. */
export function copyOf(held: Held): Held {
  return { ...held, rows: [...held.rows], heads: [...held.heads], checkpoints: [...held.checkpoints], subtrees: [...held.subtrees] };
}

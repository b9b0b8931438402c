import { unavailable } from "../unavailable.ts";
import type { PseudonymousEntry } from "../entries/access-entry.ts";
import type { Draft } from "./batch-draft.ts";
import { accessesIn, lockPeople, peopleToLock, readEntries } from "./batch-facts.ts";
import { planBatch, type BatchPlan } from "./batch-plan.ts";
import { inTransaction } from "./connection.ts";
import type { KnownAccess, KnownFacts } from "./known-facts.ts";
import type { PostgresClient } from "./postgres-pool.ts";
import type { RecentAccesses } from "./recent-accesses.ts";
import { writeEntries, writeLedger, type Written } from "./write-rows.ts";
import type { WriterChain } from "./writer-chain.ts";

/** What a batch is written with. */
export interface Attempt {
  readonly drafts: readonly Draft[];
  readonly chain: WriterChain;
  readonly recent: RecentAccesses;
  /** An entry of the batch may be in the record already: look before writing. */
  readonly mayBeResent: boolean;
  /** Told of a plan before it is sent: from then on its outcome may become unknown. */
  readonly onSending: (plan: BatchPlan) => void;
}

/** How an attempt ended, with the plan it tried. */
export interface Attempted {
  readonly plan: BatchPlan;
  readonly outcome: Exclude<Written["outcome"], "moved">;
}

// Each time round, a caller whose expectation was wrong is answered; more than a few rounds are not seen.
const mostRounds = 20;

/**
 * Writes a batch once. One statement does it where no ledger changes; else a transaction locks the people whose ledger does, so that
 * their versions stand still between reading and writing.
 */
export async function attemptBatch(client: PostgresClient, attempt: Attempt): Promise<Attempted> {
  const locking = peopleToLock(attempt.drafts);
  if (locking.length === 0) return await planAndWrite(client, attempt, new Map());
  return await inTransaction(client, async () => planAndWrite(client, attempt, await lockPeople(client, locking, attempt.drafts)));
}

async function planAndWrite(client: PostgresClient, attempt: Attempt, people: KnownFacts["people"]): Promise<Attempted> {
  const { drafts, chain } = attempt;
  const entries = drafts.flatMap((draft) => draft.entries.map(({ entry }) => entry));
  const read = async (): Promise<KnownFacts["earlier"]> =>
    readEntries(
      client,
      entries.map(({ id }) => id),
    );
  // Whoever sends an entry again may have decided on a state that moved since: the answer is the one that was lost.
  let earlier = attempt.mayBeResent || people.size > 0 ? await read() : undefined;
  const accesses = await accessesMeant(client, entries, attempt.recent);
  const versions = new Map<string, number>();
  for (let round = 0; round < mostRounds; round += 1) {
    const plan = planBatch(drafts, { earlier: earlier ?? new Map(), accesses, people, versions }, chain);
    if (plan.entries.length + plan.answers.length + plan.expected.length === 0) return { plan, outcome: "written" };
    attempt.onSending(plan);
    const written = await writeEntries(client, plan, chain.epoch);
    if (written.outcome === "written") await writeLedger(client, plan);
    if (written.outcome !== "moved") return { plan, outcome: written.outcome };
    earlier ??= await read();
    for (const [pseudonym, version] of written.versions) versions.set(pseudonym, version);
  }
  throw unavailable("The people of a batch changed faster than it could be written; try again.");
}

/** The accesses that outcomes of the batch belong to, where the batch does not hold them itself. */
async function accessesMeant(
  client: PostgresClient,
  entries: readonly PseudonymousEntry["entry"][],
  recent: RecentAccesses,
): Promise<ReadonlyMap<string, KnownAccess>> {
  const meant = new Set(entries.flatMap((entry) => (entry.kind === "outcome" ? [entry.of] : [])));
  const known = [...meant].flatMap((id) => {
    const access = recent.find(id);
    return access === undefined ? [] : [[id, access] as const];
  });
  for (const id of [...known.map(([id]) => id), ...entries.map(({ id }) => id)]) meant.delete(id);
  return new Map([...known, ...accessesIn(await readEntries(client, [...meant]))]);
}

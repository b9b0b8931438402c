import type { BatchPlan } from "./batch-plan.ts";
import { hexOf, numberOf, toBytea } from "./encoding.ts";
import type { PostgresClient, Statement } from "./postgres-pool.ts";

/** How the statement that writes a batch ended. Nothing was written unless `written`. */
export type Written =
  | { readonly outcome: "written" }
  /** People who are not at the version that was expected, with the one they are at. */
  | { readonly outcome: "moved"; readonly versions: ReadonlyMap<string, number> }
  /** The chain is no longer this writer's: another raised its epoch, or sealed it. */
  | { readonly outcome: "fenced" }
  /** The session would acknowledge what it has not made durable. */
  | { readonly outcome: "not-durable" };

/** How long a chain stays this writer's after its last batch, in seconds. Who loses it starts another one. */
export const lease = 60;

/**
 * Adds the entries of a batch and moves the head of the chain, all or nothing in one statement: the head must stand where the writer left
 * it, and everybody whose version was expected must be at it.
 */
export async function writeEntries(client: PostgresClient, plan: BatchPlan, epoch: number): Promise<Written> {
  const { rows } = await client.query(statementFor(plan, epoch));
  const [{ written, moved, versions, durable } = { written: false, moved: [], versions: [], durable: true }] = rows as Outcome[];
  if (written) return { outcome: "written" };
  if (!durable) return { outcome: "not-durable" };
  if (moved.length === 0) return { outcome: "fenced" };
  return { outcome: "moved", versions: new Map(moved.map((pseudonym, index) => [hexOf(pseudonym), numberOf(versions[index])])) };
}

interface Outcome {
  readonly written: boolean;
  readonly durable: boolean;
  readonly moved: readonly unknown[];
  readonly versions: readonly unknown[];
}

const writing = `
WITH moved AS (
  SELECT DISTINCT asked.pseudonym, coalesce(present.version, 0) AS version
  FROM unnest($1::bytea[], $2::bigint[]) AS asked (pseudonym, version) LEFT JOIN wherefore.ledger_subject AS present USING (pseudonym)
  WHERE coalesce(present.version, 0) <> asked.version
), head AS (
  UPDATE wherefore.chain_head SET seq = $6, head = $7, leased_until = now() + make_interval(secs => $8)
  WHERE chain = $3 AND epoch = $4 AND seq = $5 AND NOT EXISTS (SELECT FROM moved) AND current_setting('synchronous_commit') <> 'off'
  RETURNING chain
), entries AS (
  INSERT INTO wherefore.entry (chain, seq, id, body, head)
  SELECT head.chain, added.* FROM head, unnest($9::bigint[], $10::uuid[], $11::text[], $12::bytea[]) AS added
), mentions AS (
  INSERT INTO wherefore.record_subject (by_chain, pseudonym, at, chain, seq, by_seq)
  SELECT head.chain, added.* FROM head, unnest($13::bytea[], $14::bigint[], $15::bigint[], $16::bigint[], $17::bigint[]) AS added
)
SELECT EXISTS (SELECT FROM head) AS written, current_setting('synchronous_commit') <> 'off' AS durable,
  ARRAY(SELECT pseudonym FROM moved ORDER BY pseudonym) AS moved, ARRAY(SELECT version FROM moved ORDER BY pseudonym) AS versions`;

function statementFor({ chain, end, entries, mentions, expected }: BatchPlan, epoch: number): Statement {
  return {
    name: "wherefore-write-entries",
    text: writing,
    values: [
      expected.map(({ pseudonym }) => toBytea(pseudonym)),
      expected.map(({ version }) => version),
      ...[chain.number, epoch, chain.seq, end.seq, toBytea(end.head), lease],
      entries.map(({ seq }) => seq),
      entries.map(({ id }) => id),
      entries.map(({ body }) => body),
      entries.map(({ head }) => toBytea(head)),
      mentions.map(({ pseudonym }) => toBytea(pseudonym)),
      mentions.map(({ at }) => at),
      mentions.map(({ chainNumber }) => chainNumber),
      mentions.map(({ seq }) => seq),
      mentions.map(({ bySeq }) => bySeq),
    ],
  };
}

/** Adds what a batch changes in the subject ledger: events, the versions of their people, and answers. Needs the transaction of the batch. */
export async function writeLedger(client: PostgresClient, { chain, events, answers }: BatchPlan): Promise<void> {
  if (events.length > 0) await client.query(statementForEvents(chain.number, events));
  if (answers.length > 0) await client.query(statementForAnswers(answers));
}

function statementForEvents(chain: number, events: BatchPlan["events"]): Statement {
  return {
    name: "wherefore-write-events",
    text: `WITH added AS (
        INSERT INTO wherefore.ledger_event (chain, seq, pseudonym, version, key)
        SELECT $1, added.* FROM unnest($2::bigint[], $3::bytea[], $4::bigint[], $5::bytea[]) AS added RETURNING pseudonym, version
      )
      UPDATE wherefore.ledger_subject AS present SET version = latest.version
      FROM (SELECT pseudonym, max(version) AS version FROM added GROUP BY pseudonym) AS latest WHERE present.pseudonym = latest.pseudonym`,
    values: [
      chain,
      events.map(({ seq }) => seq),
      events.map(({ pseudonym }) => toBytea(pseudonym)),
      events.map(({ version }) => version),
      events.map(({ key }) => toBytea(key)),
    ],
  };
}

function statementForAnswers(answers: BatchPlan["answers"]): Statement {
  return {
    name: "wherefore-write-answers",
    text: `INSERT INTO wherefore.ledger_answer (pseudonym, key, content, chain, seq, seal)
      SELECT * FROM unnest($1::bytea[], $2::bytea[], $3::bytea[], $4::bigint[], $5::bigint[], $6::bytea[])`,
    values: [
      answers.map(({ pseudonym }) => toBytea(pseudonym)),
      answers.map(({ key }) => toBytea(key)),
      answers.map(({ content }) => toBytea(content)),
      answers.map(({ chainNumber }) => chainNumber),
      answers.map(({ seq }) => seq),
      answers.map(({ seal }) => toBytea(seal)),
    ],
  };
}

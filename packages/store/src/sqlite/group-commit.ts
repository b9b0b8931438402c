import type { DatabaseSync } from "node:sqlite";
import { unavailable } from "../unavailable.ts";
import { sqliteCode, type Health } from "./health.ts";

/** Writes that were asked for in the same turn of the event loop share one transaction; each caller gets their own outcome. */
export interface GroupCommit {
  /**
   * @param names - the people the work needs keys for
   * @param work - runs inside the transaction, synchronously; where it throws, only its own writes are undone
   * @returns what the work returned, once it is durable
   */
  submit<T>(names: readonly string[], work: () => T): Promise<T>;
  /** Commits what is waiting, now. */
  flush(): void;
}

/** Tells a caller how their work ended. */
type Answer = () => void;

interface Job {
  readonly names: readonly string[];
  readonly run: () => Answer;
  readonly reject: (error: unknown) => void;
}

const longestQueue = 8_192;

/**
 * @param ensureKeys - makes the keys of people durable before an entry uses them
 */
export function createGroupCommit(database: DatabaseSync, health: Health, ensureKeys: (names: readonly string[]) => void): GroupCommit {
  let queue: Job[] = [];

  function enqueue(job: Job): void {
    health.assertUsable();
    if (queue.length >= longestQueue) throw unavailable("Too many writes are waiting for the store; try again in a moment.");
    if (queue.push(job) === 1) setImmediate(flush);
  }

  function flush(): void {
    const jobs = queue;
    queue = [];
    if (jobs.length > 0) for (const answer of outcomesOf(jobs)) answer();
  }

  function outcomesOf(jobs: readonly Job[]): readonly Answer[] {
    try {
      health.assertUsable();
      ensureKeys(jobs.flatMap(({ names }) => names));
      return commitTogether(database, jobs);
    } catch (error) {
      const failure = health.writeFailed(error);
      rollBack(database, health);
      return jobs.map(rejecting(failure));
    }
  }

  return {
    submit: (names, work) =>
      new Promise((resolve, reject) => {
        const run = (): Answer => {
          const result = work();
          return () => {
            resolve(result);
          };
        };
        enqueue({ names, run, reject });
      }),
    flush,
  };
}

function commitTogether(database: DatabaseSync, jobs: readonly Job[]): readonly Answer[] {
  database.exec("BEGIN IMMEDIATE");
  const answers = jobs.map((job) => inSavepoint(database, job));
  database.exec("COMMIT");
  return answers;
}

function inSavepoint(database: DatabaseSync, job: Job): Answer {
  database.exec("SAVEPOINT job");
  try {
    const answer = job.run();
    database.exec("RELEASE job");
    return answer;
  } catch (error) {
    // An error of SQLite itself concerns everybody in the transaction; on a full disk it has already been rolled back.
    if (sqliteCode(error) !== undefined || !database.isTransaction) throw error;
    database.exec("ROLLBACK TO job; RELEASE job");
    return rejecting(error)(job);
  }
}

function rejecting(error: unknown): (job: Job) => Answer {
  return ({ reject }) =>
    () => {
      reject(error);
    };
}

/** After any error: a transaction may still be open, or SQLite may have ended it already. */
function rollBack(database: DatabaseSync, health: Health): void {
  try {
    if (database.isOpen && database.isTransaction) database.exec("ROLLBACK");
  } catch (error) {
    health.writeFailed(error);
  }
}

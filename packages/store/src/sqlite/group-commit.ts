import type { DatabaseSync } from "node:sqlite";
import { sqliteCode, unavailable, type Health } from "./health.ts";

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

interface Job {
  readonly names: readonly string[];
  readonly run: () => () => void;
  readonly reject: (error: unknown) => void;
}

const longestQueue = 8_192;

/**
 * @param ensureKeys - makes the keys of people durable before an entry uses them
 */
export function createGroupCommit(database: DatabaseSync, health: Health, ensureKeys: (names: readonly string[]) => void): GroupCommit {
  let queue: Job[] = [];

  function flush(): void {
    const jobs = queue;
    queue = [];
    if (jobs.length === 0) return;
    let settle: (() => void)[];
    try {
      settle = commit(jobs);
    } catch (error) {
      rollBack();
      const failure = health.writeFailed(error);
      settle = jobs.map(({ reject }) => () => {
        reject(failure);
      });
    }
    for (const settled of settle) settled();
  }

  function commit(jobs: readonly Job[]): (() => void)[] {
    health.assertUsable();
    ensureKeys(jobs.flatMap(({ names }) => names));
    database.exec("BEGIN IMMEDIATE");
    const settle = jobs.map(inSavepoint);
    database.exec("COMMIT");
    return settle;
  }

  function inSavepoint(job: Job): () => void {
    database.exec("SAVEPOINT job");
    try {
      const settle = job.run();
      database.exec("RELEASE job");
      return settle;
    } catch (error) {
      // An error of SQLite itself concerns everybody in the transaction; on a full disk it has already been rolled back.
      if (sqliteCode(error) !== undefined || !database.isTransaction) throw error;
      database.exec("ROLLBACK TO job; RELEASE job");
      return () => {
        job.reject(error);
      };
    }
  }

  function rollBack(): void {
    try {
      if (database.isOpen && database.isTransaction) database.exec("ROLLBACK");
    } catch (error) {
      health.writeFailed(error);
    }
  }

  function enqueue(job: Job): void {
    health.assertUsable();
    if (queue.length >= longestQueue) throw unavailable("Too many writes are waiting for the store; try again in a moment.");
    if (queue.push(job) === 1) setImmediate(flush);
  }

  return {
    submit: (names, work) =>
      new Promise((resolve, reject) => {
        const run = (): (() => void) => {
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

import type { DatabaseSync } from "node:sqlite";
import { storeMigrations } from "../migrations/store-migrations.ts";
import { openAccessTables } from "./access-tables.ts";
import { openBoundKeys } from "./bound-keys.ts";
import { openChain, type Chain } from "./chain.ts";
import { commitTogether } from "./commit-together.ts";
import { openDeferral, type Deferral } from "./deferral.ts";
import { createHealth, type Health } from "./health.ts";
import type { KeyFile } from "./key-file.ts";
import { openLedgerTables } from "./ledger-tables.ts";
import { migrate } from "./migrate.ts";
import { openDatabase } from "./open-database.ts";
import { recordWrites, type RecordWrites, type Work } from "./record-writes.ts";
import { loadSqlite } from "./supported-runtime.ts";
import { carriedError } from "../batches/carried-error.ts";
import { decodeBatch, encodeAnswer, type Job, type JobAnswer } from "../batches/job.ts";

/** What a writer opens. */
export interface WriterSettings {
  /** Path of the database. */
  readonly path: string;
  /** Path of the key file. */
  readonly keys: string;
}

/** The one who writes to a database. Every call waits for the disk: it belongs on a thread of its own. */
export interface Writer {
  /** Writes a batch of jobs in one transaction, and answers once it is durable. Throws nothing. */
  write(batch: Uint8Array): Uint8Array<ArrayBuffer>;
  close(): void;
}

/** Opens the database and its keys for writing; makes both when they are not there. */
export async function openWriter({ path, keys }: WriterSettings): Promise<Writer> {
  return openWriterOn(await openDatabase(path), keys);
}

/** The writer of an open database; closes the database when it cannot write there. */
export async function openWriterOn(database: DatabaseSync, keyPath: string): Promise<Writer> {
  try {
    migrate(database, storeMigrations);
    const { DatabaseSync } = await loadSqlite();
    const keys = await openBoundKeys(database, keyPath);
    const chain = openChain(database);
    return writerWith(database, keys, chain, openDeferral(DatabaseSync, database, chain));
  } catch (error) {
    database.close();
    throw error;
  }
}

function writerWith(database: DatabaseSync, keys: KeyFile, chain: Chain, deferral: Deferral): Writer {
  const health = createHealth();
  const ledgerTables = openLedgerTables(database, keys, chain);
  const writes = recordWrites({ keys, ledgerTables, accessTables: openAccessTables(database, chain), deferral });
  return {
    write(batch) {
      const jobs = decodeBatch(batch).map((job) => read(writes, job));
      const answers = answersTo(jobs, health, (runs) => {
        const works = jobs.filter((job) => "run" in job);
        keys.ensure(
          works.flatMap(({ names }) => names),
          works.flatMap(({ epochs }) => epochs),
        );
        return commitOrRollBack(database, chain, health, runs);
      });
      if (jobs.some((job, index) => "run" in job && job.isDeferred === true && "error" in (answers[index] ?? {}))) deferral.lost();
      return encodeAnswer({ answers, distrusted: health.isDistrusted });
    },
    close() {
      endDeferral(deferral, health);
      keys.close();
      database.close();
    },
  };
}

/** Where this fails, the next start records a gap that was none, which is better than the reverse. */
function endDeferral(deferral: Deferral, health: Health): void {
  try {
    deferral.end();
  } catch (error) {
    health.writeFailed(error);
  }
}

type Read = Work | { readonly error: unknown };

/** A job that is not well-formed concerns its caller only. */
function read(writes: RecordWrites, job: Job): Read {
  try {
    return job.do === "append" ? writes.append(job) : writes.event(job);
  } catch (error) {
    return { error };
  }
}

type Commit = (runs: readonly (() => unknown)[]) => ReturnType<typeof commitTogether>;

function answersTo(jobs: readonly Read[], health: Health, commit: Commit): readonly JobAnswer[] {
  try {
    health.assertUsable();
    const endings = [...commit(jobs.flatMap((job) => ("run" in job ? [job.run] : [])))];
    return jobs.map((job) => answerOf("run" in job ? (endings.shift() ?? {}) : job));
  } catch (error) {
    const failure = { error: carriedError(health.writeFailed(error)) };
    return jobs.map(() => failure);
  }
}

function answerOf(ending: { readonly result?: unknown; readonly error?: unknown }): JobAnswer {
  return ending.error === undefined ? { result: ending.result } : { error: carriedError(ending.error) };
}

function commitOrRollBack(database: DatabaseSync, chain: Chain, health: Health, runs: Parameters<Commit>[0]): ReturnType<Commit> {
  try {
    return runs.length === 0 ? [] : commitTogether(database, chain, runs);
  } finally {
    rollBack(database, health);
  }
}

/** After any error: a transaction may still be open, or SQLite may have ended it already. */
function rollBack(database: DatabaseSync, health: Health): void {
  try {
    if (database.isOpen && database.isTransaction) database.exec("ROLLBACK");
  } catch (error) {
    health.writeFailed(error);
  }
}

import type { Store } from "@wherefore/core";
import type { DatabaseSync } from "node:sqlite";
import { createHealth } from "./health.ts";
import { keyLookupIn } from "./key-lookup.ts";
import { openForReading } from "./open-database.ts";
import { createProcessingRecord } from "./processing-record.ts";
import { createSubjectLedger } from "./subject-ledger.ts";
import { createBatches } from "../batches/batches.ts";
import { startLastingWriter } from "./thread/lasting-writer.ts";
import { decodeAnswer, encodeBatch } from "../batches/job.ts";
import { createWriteQueue } from "../batches/write-queue.ts";
import { startWriterThread, type WriterThread } from "./thread/writer-thread-link.ts";
import type { WriterSettings } from "./writer.ts";

/** What a store on SQLite opens, and the clock it reads states by. */
export interface SqliteSettings extends WriterSettings {
  readonly now: () => number;
}

type StartWriter = (settings: WriterSettings) => Promise<WriterThread>;

/**
 * Opens a store on SQLite. A thread of its own writes; what a request asks for is read here.
 *
 * @param start - how a writer is started
 */
export async function openSqliteStore(settings: SqliteSettings, start: StartWriter = startWriterThread): Promise<Store> {
  const { path, keys, now } = settings;
  // The writer comes first: it makes the files and brings them to the newest schema.
  const writer = await startLastingWriter(() => start({ path, keys }));
  try {
    const [reader, keyReader] = [await openForReading(path), await openForReading(keys)];
    return compose(writer, reader, keyReader, now);
  } catch (error) {
    await writer.close();
    throw error;
  }
}

type Writing = Pick<WriterThread, "write" | "close">;

function compose(writer: Writing, reader: DatabaseSync, keyReader: DatabaseSync, now: () => number): Store {
  const health = createHealth();
  const batches = createBatches(createWriteQueue(), health, async (jobs) => decodeAnswer(await writer.write(encodeBatch(jobs))));
  const parts = { reader, health, batches, now, keys: keyLookupIn(keyReader) };
  let closing: Promise<void> | undefined;

  /** What was asked for before is still committed; what is asked for later is refused. */
  async function close(): Promise<void> {
    health.close();
    await batches.settled();
    // The writer closes last, and takes the write-ahead logs away.
    reader.close();
    keyReader.close();
    await writer.close();
  }

  return {
    description: "SQLite",
    ledger: createSubjectLedger(parts),
    record: createProcessingRecord(parts),
    close: () => (closing ??= close()),
  };
}

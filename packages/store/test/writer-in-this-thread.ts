import type { Store } from "@wherefore/core";
import type { DatabaseSync } from "node:sqlite";
import { decodeAnswer, encodeAnswer } from "../src/batches/job.ts";
import { openSqliteStore } from "../src/sqlite/sqlite-store.ts";
import type { WriterThread } from "../src/sqlite/thread/writer-thread-link.ts";
import { openWriterOn, type Writer } from "../src/sqlite/writer.ts";

/** A store whose writer works here, on a connection that a test can make fail. */
export async function openStoreOn(database: DatabaseSync, path: string): Promise<Store> {
  const keys = `${path}.keys`;
  const writer = await openWriterOn(database, keys);
  return await openSqliteStore({ path, keys, now: Date.now }, async () => inThisThread(writer));
}

/** A writer that works here. */
export function inThisThread(writer: Writer): WriterThread {
  return {
    write: async (batch) => writer.write(batch),
    close: async () => {
      writer.close();
    },
    isGone: false,
  };
}

/** A writer that forgot what the disk told it: where a batch failed, it gives the answers of another time. */
export function thatSaysYes(writer: Writer): Writer {
  return {
    ...writer,
    write(batch) {
      const answer = decodeAnswer(writer.write(batch));
      const answers = answer.answers.map((one) => ("error" in one ? { result: invented } : one));
      return encodeAnswer({ answers, distrusted: false });
    },
  };
}

const receipt = { chain: "main", seq: 1_000_000, leaf: "0".repeat(64) };
const invented = { ...receipt, outcome: "committed", receipts: [receipt, receipt], version: 1, at: "" };

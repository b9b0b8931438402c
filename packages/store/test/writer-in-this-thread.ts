import type { Store } from "@wherefore/core";
import type { DatabaseSync } from "node:sqlite";
import { openSqliteStore } from "../src/sqlite/sqlite-store.ts";
import type { WriterThread } from "../src/sqlite/thread/writer-thread-link.ts";
import { openWriterOn, type Writer } from "../src/sqlite/writer.ts";

/** A store whose writer works here, on a connection that a test can make fail. */
export async function openStoreOn(database: DatabaseSync, path: string): Promise<Store> {
  const keys = `${path}.keys`;
  const writer = await openWriterOn(database, keys);
  return await openSqliteStore({ path, keys, now: Date.now }, async () => inThisThread(writer));
}

function inThisThread(writer: Writer): WriterThread {
  return {
    write: async (batch) => writer.write(batch),
    close: async () => {
      writer.close();
    },
    isGone: false,
  };
}

// Writes rounds to a store and notes each acknowledgement in the file "acknowledged" beside it.
// Arguments: folder; how many rounds; the writer: "thread" as in an application, "here" in this thread, "careless" without waiting
// for the disk, "early" which acknowledges before it commits.
import { openSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import type { DatabaseSync } from "node:sqlite";
import type { Store } from "@wherefore/core";
import { openStore } from "../../src/open-store.ts";
import { openDatabase } from "../../src/sqlite/open-database.ts";
import { openStoreOn } from "../writer-in-this-thread.ts";
import { noteIn, writeRound } from "./write-some.ts";

const [folder = "", rounds = "Infinity", writer = "thread"] = process.argv.slice(2);
const path = join(folder, "record.db");

async function openHere(): Promise<Store> {
  const database = await openDatabase(path);
  // A checkpoint now and then, as after many more writes.
  database.exec("PRAGMA wal_autocheckpoint = 40");
  if (writer === "careless") database.exec("PRAGMA synchronous = NORMAL");
  const store = await openStoreOn(database, path);
  if (writer === "early") commitSeldom(database);
  return store;
}

/** Leaves transactions open while their callers are told that all is well. */
function commitSeldom(database: DatabaseSync): void {
  const exec = database.exec.bind(database);
  let commits = 0;
  database.exec = (sql) => {
    if (sql === "COMMIT" && (commits += 1) % 20 !== 0) return;
    if (sql === "BEGIN IMMEDIATE" && database.isTransaction) return;
    exec(sql);
  };
}

const store = writer === "thread" ? await openStore(path) : await openHere();
const note = noteIn(openSync(join(folder, "acknowledged"), "a"));
for (let round = 0; round < Number(rounds); round += 1) await writeRound(store, round, note);
await store.close();

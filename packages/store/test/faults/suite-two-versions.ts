import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { storeMigrations } from "../../src/migrations/store-migrations.ts";
import { openAccessTables } from "../../src/sqlite/access-tables.ts";
import { openBoundKeys } from "../../src/sqlite/bound-keys.ts";
import { openChain } from "../../src/sqlite/chain.ts";
import { commitTogether } from "../../src/sqlite/commit-together.ts";
import { migrate } from "../../src/sqlite/migrate.ts";
import { openDatabase } from "../../src/sqlite/open-database.ts";
import { openStore } from "../../src/open-store.ts";
import { access, person } from "../../src/conformance/acts.ts";
import { pseudonymousEntry } from "../../src/entries/access-entry.ts";
import { nameOfDataSubject } from "../../src/people/names.ts";
import { inspectStore, type Acknowledged, type Findings } from "./inspect-store.ts";
import { writeRound, type Note } from "./write-some.ts";

/** The version before: it knows every schema but the newest, and writes accesses one by one. */
async function openBefore(path: string): Promise<{ readonly write: (round: number) => Acknowledged; readonly close: () => void }> {
  const database = await openDatabase(path);
  migrate(database, storeMigrations.slice(0, -1));
  const keys = await openBoundKeys(database, `${path}.keys`);
  const chain = openChain(database);
  const tables = openAccessTables(database, chain);
  const ada = person("ada");
  keys.ensure([nameOfDataSubject(ada), JSON.stringify(["accessor", null, "employee-7"])]);
  return {
    write(round) {
      const [ending] = commitTogether(database, chain, [() => tables.append(pseudonymousEntry(keys, access([ada], round)))]);
      if (ending === undefined || "error" in ending) throw new Error("the version before could not write");
      return ending.result as Acknowledged;
    },
    close() {
      keys.close();
      database.close();
    },
  };
}

/** While one version writes, the next one opens the same store, brings it to its own schema, and writes too. */
export async function runTwoVersions(folder: string, rounds: number): Promise<Findings & { readonly refused: boolean }> {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, "record.db");
  const acknowledged: Acknowledged[] = [];
  const note: Note = (lines) => void acknowledged.push(...lines);
  const before = await openBefore(path);
  for (let round = 0; round < rounds; round += 1) acknowledged.push(before.write(round));
  const opening = openStore(path);
  // The new version starts meanwhile, on its thread.
  for (let round = 0; round < rounds; round += 1) {
    acknowledged.push(before.write(round));
    await new Promise((resolve) => setImmediate(resolve));
  }
  const after = await opening;
  for (let round = 0; round < rounds; round += 1) {
    await writeRound(after, round, note);
    acknowledged.push(before.write(round));
  }
  before.close();
  await after.close();
  const refused = await openBefore(path).then(
    () => false,
    () => true,
  );
  return { ...(await inspectStore(folder, acknowledged)), refused };
}

import type { Store } from "@wherefore/core";
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { access, consent, link, person, withdrawal } from "../src/conformance/acts.ts";
import { openStore, verifyStore } from "../src/index.ts";
import { storeMigrations } from "../src/migrations/store-migrations.ts";
import { openDatabase } from "../src/sqlite/open-database.ts";
import { temporaryDirectory } from "./sample-record.ts";
import { openStoreOn } from "./writer-in-this-thread.ts";

const ada = person("ada");
const unavailable = { code: "ERR_WHEREFORE_STORE_UNAVAILABLE" };
const unsupported = { code: "ERR_WHEREFORE_STORE_UNSUPPORTED" };

async function fill(store: Store): Promise<number> {
  for (let written = 0; written < 10_000; written += 1) {
    const refused = await store.record.append([access([ada], written)], []).then(
      () => false,
      () => true,
    );
    if (refused) return written;
  }
  return Number.NaN;
}

describe("a full disk", () => {
  it("denies what it cannot keep, still answers, and takes writes again once there is room", async () => {
    using directory = temporaryDirectory();
    const path = join(directory.path, "record.db");
    const database = await openDatabase(path);
    const store = await openStoreOn(database, path);
    await store.ledger.append(consent(ada, 0));
    database.exec("PRAGMA max_page_count = 40");
    const written = await fill(store);
    expect(written).toBeGreaterThan(0);
    await expect(store.record.append([access([ada], 0)], [])).rejects.toMatchObject(unavailable);
    expect((await store.ledger.statesOf([ada]))[0]?.version).toBe(1);
    database.exec("PRAGMA max_page_count = 4000");
    expect((await store.ledger.append(withdrawal(ada, 1))).seq).toBe(written + 2);
    await store.close();
    expect((await verifyStore(path)).firstBad).toBeUndefined();
  });
});

describe("another process that holds the file", () => {
  it("makes the store unavailable after a short wait, and available again afterwards", async () => {
    using directory = temporaryDirectory();
    const path = join(directory.path, "record.db");
    const store = await openStore(path);
    const other = new DatabaseSync(path);
    other.exec("BEGIN IMMEDIATE");
    await expect(store.ledger.append(consent(ada, 0))).rejects.toMatchObject(unavailable);
    other.exec("ROLLBACK");
    other.close();
    expect((await store.ledger.append(consent(ada, 0))).seq).toBe(1);
    await store.close();
  });
});

describe("a disk that fails", () => {
  it("makes the store refuse everything afterwards: nobody can know what was kept", async () => {
    using directory = temporaryDirectory();
    const path = join(directory.path, "record.db");
    const database = await openDatabase(path);
    const store = await openStoreOn(database, path);
    await store.ledger.append(consent(ada, 0));
    failNextCommit(database);
    await expect(store.ledger.append(withdrawal(ada, 1))).rejects.toMatchObject(unavailable);
    await expect(store.ledger.append(withdrawal(ada, 2))).rejects.toMatchObject(unavailable);
    await expect(store.ledger.statesOf([ada])).rejects.toMatchObject(unavailable);
    await expect(store.record.append([access([ada], 3)], [])).rejects.toMatchObject(unavailable);
    await store.close();
  });
});

function failNextCommit(database: DatabaseSync): void {
  const exec = database.exec.bind(database);
  database.exec = (sql) => {
    if (sql !== "COMMIT") {
      exec(sql);
      return;
    }
    database.exec = exec;
    throw Object.assign(new Error("disk I/O error"), { code: "ERR_SQLITE_ERROR", errcode: 1034 });
  };
}

describe("opening a store", () => {
  it("makes the folder and the files, the keys readable by their owner only", async () => {
    using directory = temporaryDirectory();
    const path = join(directory.path, "new", "folder", "record.db");
    await (await openStore(`file:${path}`)).close();
    expect(statSync(path).isFile()).toBe(true);
    expect(statSync(`${path}.keys`).mode & 0o777).toBe(0o600);
  });

  it.runIf(process.platform !== "win32")("is refused while others may read the keys", async () => {
    using directory = temporaryDirectory();
    const path = join(directory.path, "record.db");
    await (await openStore(path)).close();
    chmodSync(`${path}.keys`, 0o644);
    await expect(openStore(path)).rejects.toMatchObject(unsupported);
  });

  it("is refused without the keys of the database, and with those of another: objections would be forgotten", async () => {
    using directory = temporaryDirectory();
    const path = join(directory.path, "record.db");
    await (await openStore(path)).close();
    await (await openStore(join(directory.path, "other.db"))).close();
    renameSync(`${path}.keys`, `${path}.elsewhere`);
    await expect(openStore(path)).rejects.toMatchObject(unavailable);
    expect(existsSync(`${path}.keys`)).toBe(false);
    await expect(openStore(path, { keys: join(directory.path, "other.db.keys") })).rejects.toMatchObject(unavailable);
    await (await openStore(path, { keys: `${path}.elsewhere` })).close();
  });

  it("is refused with a sentence where there can be no database", async () => {
    using directory = temporaryDirectory();
    const file = join(directory.path, "a-file");
    writeFileSync(file, "not a database, but long enough to be looked at as one; ".repeat(10));
    mkdirSync(join(directory.path, "a-folder"));
    for (const path of [file, join(file, "record.db"), join(directory.path, "a-folder")]) {
      await expect(openStore(path)).rejects.toMatchObject(unavailable);
    }
    for (const url of ["", ":memory:", "file:", "file:./record.db?mode=memory"]) {
      await expect(openStore(url)).rejects.toMatchObject({ code: "ERR_WHEREFORE_OPTIONS_INVALID" });
    }
    await expect(openStore("mysql://localhost/record")).rejects.toMatchObject(unsupported);
  });

  it("is refused when a newer version made the database, or the schema is not the one that was made", async () => {
    using directory = temporaryDirectory();
    const path = join(directory.path, "record.db");
    await (await openStore(path)).close();
    const change = (sql: string): void => {
      const database = new DatabaseSync(path);
      database.exec(sql);
      database.close();
    };
    const next = (storeMigrations.length + 1).toString();
    change(`INSERT INTO migration VALUES (${next}, 'from the future', 'unknown')`);
    await expect(openStore(path)).rejects.toMatchObject(unsupported);
    await expect(verifyStore(path)).rejects.toMatchObject(unsupported);
    change(`DELETE FROM migration WHERE number = ${next}; UPDATE migration SET checksum = 'another'`);
    await expect(openStore(path)).rejects.toMatchObject(unsupported);
  });

  it("leaves nothing open when it is refused", async () => {
    using directory = temporaryDirectory();
    const path = join(directory.path, "record.db");
    await (await openStore(path)).close();
    rmSync(`${path}.keys`);
    await expect(openStore(path)).rejects.toMatchObject(unavailable);
    expect(existsSync(`${path}-wal`)).toBe(false);
  });
});

describe("the bytes of the database", () => {
  it("hold no id of a person, an employee or a customer, wherever the application wrote it", async () => {
    using directory = temporaryDirectory();
    const path = join(directory.path, "record.db");
    const store = await openStore(path);
    const canary = "canary-4f1c";
    const reader = { ...person(`${canary}-person`), controller: `${canary}-controller` };
    await store.ledger.append({ ...consent(reader, 0), key: `${canary}-key` });
    await store.ledger.append(link(person(`${canary}-device`), reader, 1));
    await store.record.append([access([reader], 2, { accessor: { id: `${canary}-employee`, roles: ["support"] } })], []);
    expect(await store.ledger.eventsOf(person(`${canary}-device`))).toMatchObject([{ type: "linked", to: reader }]);

    const holding = (suffixes: readonly string[]): readonly string[] =>
      suffixes.filter((suffix) => readFileSync(path + suffix).includes(canary));
    expect(holding(["", "-wal", "-shm"])).toEqual([]);
    expect(holding([".keys-wal"])).toEqual([".keys-wal"]);
    await store.close();
    expect(holding(["", ".keys"])).toEqual([".keys"]);
  });
});

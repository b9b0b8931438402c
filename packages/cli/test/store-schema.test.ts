import { openStore } from "@wherefore/store";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, describe, expect, it } from "vitest";
import { startPostgres } from "../../store/test/postgres/postgres-server.ts";
import { folderOf } from "./run-in.ts";

const postgres = await startPostgres();

afterAll(async () => {
  await postgres?.stop();
});

describe("wherefore store, on SQLite", () => {
  it("says that a store is up to date, and names the steps an older version left to be made", async () => {
    using folder = folderOf({});
    const path = join(folder.path, "record.db");
    await (await openStore(path)).close();
    expect(await folder.wherefore("store", "status", "--db", path)).toMatchObject({ status: 0, stderr: "" });
    const database = new DatabaseSync(path);
    database.exec("DROP TABLE checkpoint; DROP TABLE head_log; DROP TABLE signed_tree; DROP TABLE pruned_subtree");
    database.exec("DELETE FROM migration WHERE name = 'checkpoints'");
    database.close();
    const behind = await folder.wherefore("store", "status", "--db", path);
    expect([behind.status, behind.stdout]).toEqual([1, expect.stringContaining("still to be made: checkpoints")]);
    const migrated = await folder.wherefore("store", "migrate", "--db", path);
    expect([migrated.status, migrated.stdout]).toEqual([
      0,
      expect.stringMatching(/^checkpoints: made\nSQLite [\d.]+, schema 3 of 3, up to date\n$/),
    ]);
    expect(await folder.wherefore("store", "status", "--db", path)).toMatchObject({ status: 0 });
  });

  it("makes no database where none is, and exits 2", async () => {
    using folder = folderOf({});
    for (const command of ["status", "migrate"]) {
      expect(await folder.wherefore("store", command, "--db", join(folder.path, "none.db"))).toMatchObject({ status: 2, stdout: "" });
    }
  });
});

describe.skipIf(postgres === undefined)("wherefore store, on PostgreSQL", () => {
  it("brings an empty database and its keys to the newest schema, and finds nothing to do the second time", async () => {
    using folder = folderOf({});
    const [record, keys] = [(await postgres?.createDatabase()) ?? "", (await postgres?.createDatabase()) ?? ""];
    const empty = await folder.wherefore("store", "status", "--store", record, "--format", "json");
    expect([empty.status, JSON.parse(empty.stdout)]).toEqual([
      1,
      expect.objectContaining({ applied: 0, pending: ["record-and-ledger", "checkpoints"] }),
    ]);
    const made = await folder.wherefore("store", "migrate", "--store", record, "--keys", keys);
    expect([made.status, made.stdout]).toEqual([
      0,
      expect.stringMatching(/record-and-ledger: made\ncheckpoints: made\nPostgreSQL \d+, schema 2 of 2, up to date\n$/),
    ]);
    const again = await folder.wherefore("store", "migrate", "--store", record, "--keys", keys);
    expect([again.status, again.stdout]).toEqual([0, expect.stringMatching(/^PostgreSQL \d+, schema 2 of 2, up to date\n$/)]);
    await (await openStore(record, { keys })).close();
  });

  it("prints SQL that somebody else can run instead, and that is then known", async () => {
    using folder = folderOf({});
    const record = (await postgres?.createDatabase()) ?? "";
    const { stdout } = await folder.wherefore("store", "migrate", "--store", record, "--sql");
    await postgres?.run(record, stdout);
    expect(await folder.wherefore("store", "status", "--store", record)).toMatchObject({ status: 0 });
  });

  it("refuses a database that a newer version made", async () => {
    using folder = folderOf({});
    const record = (await postgres?.createDatabase()) ?? "";
    await folder.wherefore("store", "migrate", "--store", record);
    await postgres?.run(record, "INSERT INTO wherefore.migration (number, name, checksum) VALUES (3, 'later', 'x')");
    for (const command of ["status", "migrate"]) {
      const refused = await folder.wherefore("store", command, "--store", record);
      expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining("update @wherefore/store")]);
    }
  });
});

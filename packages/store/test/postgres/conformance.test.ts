import { afterAll, describe, it } from "vitest";
import { conformance } from "../../src/conformance.ts";
import { openStore } from "../../src/open-store.ts";
import { emptyDatabases, type StoreDatabases } from "./empty-databases.ts";
import { startPostgres } from "./postgres-server.ts";

const postgres = await startPostgres();
const databases = emptyDatabases(postgres);

afterAll(async () => {
  await postgres?.stop();
});

describe.skipIf(postgres === undefined)("a store on PostgreSQL", () => {
  const opened = new Map<string, StoreDatabases>();

  const cases = conformance("PostgreSQL", async (directory) => {
    const { record, keys } = opened.get(directory) ?? (await databases());
    opened.set(directory, { record, keys });
    return await openStore(record, { keys });
  });
  for (const { title, run } of cases) it(title, run);
});

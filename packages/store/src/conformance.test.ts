import { join } from "node:path";
import { describe, it } from "vitest";
import { conformance } from "./conformance.ts";
import { openStore } from "./open-store.ts";

describe("a store on SQLite", () => {
  for (const { title, run } of conformance("SQLite", (directory) => openStore(join(directory, "store.db")))) it(title, run);
});

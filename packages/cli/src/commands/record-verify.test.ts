import type { NewLedgerEvent } from "@wherefore/core";
import { openStore } from "@wherefore/store";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { recordVerify } from "./record-verify.ts";

let directory: string;
let path: string;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), "wherefore-"));
  path = join(directory, "record.db");
  const store = await openStore(path);
  for (let day = 10; day < 13; day += 1) await store.ledger.append(withdrawal(day));
  await store.close();
});

afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
});

function withdrawal(day: number): NewLedgerEvent {
  const policy = { id: "papers", version: "2026-11-01", hash: "0".repeat(64) };
  const at = `2026-11-${day.toString()}T12:00:00.000Z`;
  return {
    type: "consent-withdrawn",
    purpose: "newsletter",
    key: at,
    at,
    policy,
    by: "data-subject",
    dataSubject: { id: "ada", as: "person" },
  };
}

function tamper(sql: string): void {
  const database = new DatabaseSync(path, { enableForeignKeyConstraints: false });
  database.exec(sql);
  database.close();
}

async function run(...args: string[]): Promise<{ exit: number; written: string; errors: string }> {
  let [written, errors] = ["", ""];
  const exit = await recordVerify(args, { write: (text) => (written += text), error: (text) => (errors += text) });
  return { exit, written, errors };
}

describe("wherefore record verify", () => {
  it("counts the entries of an intact record and exits 0", async () => {
    for (const args of [
      ["--db", path],
      ["--store", `file:${path}`],
    ]) {
      const { exit, written, errors } = await run(...args);
      expect([exit, errors]).toEqual([0, ""]);
      expect(written).toMatch(/^3 entries, chain intact, head [0-9a-f]{64}\n$/);
    }
  });

  it.each([
    [
      "UPDATE entry SET body = replace(body, 'newsletter', 'newsletteR') WHERE seq = 2",
      "entry 2 (ledger consent-withdrawn): altered; 1 entries before it intact\n",
    ],
    [
      "UPDATE ledger_event SET version = 9 WHERE seq = 2",
      "entry 2 (ledger consent-withdrawn): a row that leads to it was altered; 1 entries before it intact\n",
    ],
    ["DELETE FROM entry WHERE seq = 3", "entry 3: missing; 2 entries before it intact\n"],
    ["UPDATE chain_head SET head = 'x'", "head of the chain: altered; 3 entries before it intact\n"],
  ])("names the first bad entry in one line and exits 1: %s", async (sql, line) => {
    tamper(sql);
    expect(await run("--db", path)).toEqual({ exit: 1, written: line, errors: "" });
  });

  it.each([[[]], [["--db"]], [["--db", "a", "--store", "b"]], [["--unknown"]], [["a-path"]]])(
    "says how it is used and exits 2 for %j",
    async (args) => {
      const { exit, written, errors } = await run(...args);
      expect([exit, written]).toEqual([2, ""]);
      expect(errors).toMatch(/^Usage: /);
    },
  );

  it("says why it cannot read a record and exits 2", async () => {
    const { exit, written, errors } = await run("--db", join(directory, "none.db"));
    expect([exit, written]).toEqual([2, ""]);
    expect(errors).toContain("cannot be read");
  });
});

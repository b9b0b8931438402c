import type { NewLedgerEvent } from "@wherefore/core";
import { openStore } from "@wherefore/store";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { run as runCommand } from "../run.ts";

let directory: string;
let path: string;
let three: string;

beforeAll(async () => {
  three = mkdtempSync(join(tmpdir(), "wherefore-"));
  const store = await openStore(join(three, "record.db"));
  for (let day = 10; day < 13; day += 1) await store.ledger.append(withdrawal(day));
  await store.close();
});

afterAll(() => {
  rmSync(three, { recursive: true, force: true });
});

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "wherefore-"));
  path = join(directory, "record.db");
  for (const name of ["record.db", "record.db.keys"]) copyFileSync(join(three, name), join(directory, name));
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
  const out = { write: (text: string) => void (written += text), error: (text: string) => void (errors += text) };
  const environment = { out, folder: directory, progress: undefined, colour: false, now: () => 0 };
  const exit = await runCommand(["record", ...args], environment);
  return { exit, written, errors };
}

describe("wherefore record verify", () => {
  it("counts the entries of an intact record and exits 0", async () => {
    for (const args of [
      ["--db", path],
      ["--store", `file:${path}`],
    ]) {
      const { exit, written, errors } = await run("verify", ...args);
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
    expect(await run("verify", "--db", path)).toEqual({ exit: 1, written: line, errors: "" });
  });

  it("says the same as JSON, for other programs", async () => {
    tamper("DELETE FROM entry WHERE seq = 3");
    const { exit, written } = await run("verify", "--db", path, "--format", "json", "--entries-only");
    expect(exit).toBe(1);
    expect(JSON.parse(written)).toMatchObject({ entries: 2, firstBad: { chain: "main", seq: 3, why: "missing" } });
  });

  it.each([
    [[]],
    [["--db"]],
    [["--db", "a", "--store", "b"]],
    [["--unknown"]],
    [["--db", "a", "a-path"]],
    [["--db", "a", "--checkpoint", "b"]],
    [["--db", "a", "--format", "xml"]],
  ])("says how it is used and exits 2 for %j", async (args) => {
    const { exit, written, errors } = await run("verify", ...args);
    expect([exit, written]).toEqual([2, ""]);
    expect(errors).toMatch(/Usage: wherefore record verify /);
  });

  it("says why it cannot read a record and exits 2", async () => {
    const { exit, written, errors } = await run("verify", "--db", join(directory, "none.db"));
    expect([exit, written]).toEqual([2, ""]);
    expect(errors).toContain("cannot be read");
  });
});

describe("wherefore record checkpoint", () => {
  async function newKey(): Promise<string> {
    const { exit, written } = await run("new-key", "--origin", "papers.example/record", "--out", "signer.key");
    expect(exit).toBe(0);
    return written.trim();
  }

  it("signs with a new key, and the record is verified with its public half and that checkpoint", async () => {
    const publicKey = await newKey();
    expect(publicKey).toMatch(/^papers\.example\/record\+[0-9a-f]{8}\+/);
    expect(await run("checkpoint", "--db", path, "--key", "signer.key", "--out", "published")).toEqual({
      exit: 0,
      written: "",
      errors: "",
    });
    expect(readFileSync(join(directory, "published"), "utf8")).toMatch(/^papers\.example\/record\n3\n/);
    const { exit, written } = await run("verify", "--db", path, "--public-key", publicKey, "--checkpoint", "published");
    expect([exit, written]).toEqual([0, expect.stringMatching(/^3 entries, chain intact, 3 of them signed, head /)]);
  });

  it("signs nothing that does not continue the published one, and leaves that one as it is", async () => {
    await newKey();
    await run("checkpoint", "--db", path, "--key", "signer.key", "--out", "published");
    const published = readFileSync(join(directory, "published"), "utf8");
    for (const name of ["record.db", "record.db.keys"]) copyFileSync(join(three, name), join(directory, name));
    for (const end of ["-wal", "-shm"]) if (existsSync(path + end)) rmSync(path + end);
    const { exit, errors } = await run("checkpoint", "--db", path, "--key", "signer.key", "--out", "published");
    expect([exit, errors]).toEqual([2, expect.stringContaining("does not continue")]);
    expect(readFileSync(join(directory, "published"), "utf8")).toBe(published);
  });

  it("tells a verifier with the wrong key that nothing is signed with it", async () => {
    await newKey();
    await run("checkpoint", "--db", path, "--key", "signer.key", "--out", "published");
    const stranger = (await run("new-key", "--origin", "papers.example/record", "--out", "other.key")).written.trim();
    const { exit, errors } = await run("verify", "--db", path, "--public-key", stranger, "--checkpoint", "published");
    expect([exit, errors]).toEqual([2, expect.stringContaining("not signed with the key")]);
    const own = await run("verify", "--db", path, "--public-key", stranger);
    expect(own).toEqual({ exit: 1, written: "checkpoint, from entry 1 on: altered; 0 entries before it intact\n", errors: "" });
  });

  it("overwrites no key", async () => {
    await newKey();
    expect((await run("new-key", "--origin", "papers.example/record", "--out", "signer.key")).exit).toBe(2);
  });
});

describe("wherefore record prune", () => {
  it("leaves the subject ledger, and keeps to the bounds", async () => {
    await run("new-key", "--origin", "papers.example/record", "--out", "signer.key");
    const { exit, written } = await run("prune", "--db", path, "--key", "signer.key");
    expect([exit, written]).toEqual([0, expect.stringMatching(/^0 entries in 0 segments before /)]);
    expect((await run("prune", "--db", path, "--key", "signer.key", "--months", "3")).errors).toContain("6 to 36 months");
    expect((await run("prune", "--db", path)).errors).toContain("--key is needed");
  });
});

describe("wherefore record prove", () => {
  it("writes a proof that is checked without the record, and shows the entry", async () => {
    const publicKey = (await run("new-key", "--origin", "papers.example/record", "--out", "signer.key")).written.trim();
    expect((await run("prove", "main:2", "--db", path)).errors).toContain("No checkpoint covers the entry yet");
    await run("checkpoint", "--db", path, "--key", "signer.key", "--out", "published");
    const { exit, written } = await run("prove", "main:2", "--db", path);
    expect(exit).toBe(0);
    writeFileSync(join(directory, "proof.json"), written);
    writeFileSync(join(directory, "false.json"), written.replace("newsletter", "newsletteR"));
    rmSync(path);
    const checked = await run("check-proof", "proof.json", "--public-key", publicKey);
    expect([checked.exit, (JSON.parse(checked.written) as { kind: string }).kind]).toEqual([0, "ledger"]);
    expect((await run("check-proof", "false.json", "--public-key", publicKey)).exit).toBe(1);
    expect((await run("check-proof", "proof.json")).errors).toContain("--public-key is needed");
    expect((await run("prove", "2", "--db", path)).errors).toContain("for example main:12");
  });
});

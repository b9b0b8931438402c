import type { NewEntry, NewLedgerEvent } from "@wherefore/core";
import { openStore } from "@wherefore/store";
import { randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run as runCommand } from "../run.ts";

const policy = { id: "papers", version: "2026-11-01", hash: "0".repeat(64) };
let directory: string;

function access(
  at: string,
  reader: string,
  facts: Partial<Extract<NewEntry, { kind: "access" }>> = {},
): Extract<NewEntry, { kind: "access" }> {
  const place = facts.job === undefined ? { route: { method: "GET", template: "/users/:id" } } : {};
  return {
    v: 1,
    kind: "access",
    id: randomUUID(),
    at,
    policy,
    purpose: "support",
    ...place,
    operation: "use",
    enforcement: "enforce",
    decision: "permit",
    reasons: [],
    categories: ["contact.email"],
    withheld: [],
    counts: { permitted: 1, denied: 0, stripped: 0 },
    stateVersion: null,
    dataSubjects: [{ id: reader, as: "person" }],
    accessor: { id: "employee-7", roles: ["support"] },
    ...facts,
  };
}

const denial = { decision: "deny", reasons: ["consent-missing"], purpose: "newsletter" } as const;
const first = access("2026-11-10T09:00:00.000Z", "ada");

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), "wherefore-"));
  const store = await openStore(join(directory, "record.db"));
  const withdrawal: NewLedgerEvent = {
    type: "consent-withdrawn",
    purpose: "newsletter",
    key: "1",
    at: "2026-11-10T08:00:00.000Z",
    policy,
    by: "data-subject",
    dataSubject: { id: "ada", as: "person" },
  };
  await store.ledger.append(withdrawal);
  const outcome: NewEntry = {
    v: 1,
    kind: "outcome",
    id: randomUUID(),
    at: "2026-11-10T09:00:01.000Z",
    of: first.id,
    result: "sent",
    dataSubjects: [{ id: "bob", as: "person" }],
    counts: first.counts,
  };
  await store.record.append([first], []);
  await store.record.append(
    [outcome, access("2026-11-11T09:00:00.000Z", "ada", { categories: ["identity.name"], recipient: "mailer" })],
    [],
  );
  await store.record.append(
    [
      access("2026-11-11T10:00:00.000Z", "eve", denial),
      access("2026-11-12T09:00:00.000Z", "ada", { job: '=HYPERLINK("http://x.example")', accessor: null }),
      access("2026-09-01T09:00:00.000Z", "old"),
    ],
    [],
  );
  await store.close();
});

afterAll(() => {
  rmSync(directory, { recursive: true, force: true });
});

async function run(...args: string[]): Promise<{ exit: number; written: string; errors: string }> {
  let [written, errors] = ["", ""];
  const out = { write: (text: string) => void (written += text), error: (text: string) => void (errors += text) };
  const environment = { out, folder: directory, progress: undefined, colour: false, now: () => 0 };
  const exit = await runCommand(["record", ...args, "--db", join(directory, "record.db")], environment);
  return { exit, written, errors };
}

async function forget(keys: string, id: string): Promise<{ exit: number; text: string }> {
  let text = "";
  const out = { write: (part: string) => void (text += part), error: (part: string) => void (text += part) };
  const exit = await runCommand(["record", "forget", "--keys", keys, "--id", id], {
    out,
    folder: directory,
    progress: undefined,
    colour: false,
    now: () => 0,
  });
  return { exit, text };
}

interface Line {
  readonly seq: number;
  readonly entry: { readonly id: string; readonly kind: string; readonly at: string };
}

function linesOf(text: string): readonly Line[] {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Line);
}

describe("wherefore record tail", () => {
  it("shows the newest entries, oldest first, and no name of a person", async () => {
    const { exit, written } = await run("tail", "--count", "3");
    expect(exit).toBe(0);
    expect(written).toMatch(/^2026-11-11T10:00:00.000Z {2}main:5 {2}access {2}deny {2}GET \/users\/:id {2}newsletter {2}consent-missing$/m);
    expect(written.split("\n")).toHaveLength(4);
    for (const name of ["ada", "eve", "employee-7"]) expect(written).not.toContain(name);
  });

  it("says what is wrong with a count that is none", async () => {
    expect((await run("tail", "--count", "0")).errors).toContain("--count is a whole number");
  });
});

describe("wherefore record show", () => {
  it("shows an entry by its id and by its place, and exits 1 for one that is not there", async () => {
    const byId = await run("show", first.id);
    expect(byId.exit).toBe(0);
    expect(JSON.parse(byId.written)).toMatchObject({ chain: "main", seq: 2, entry: { id: first.id, purpose: "support" } });
    expect((await run("show", "main:2")).written).toBe(byId.written);
    expect(await run("show", "main:99")).toEqual({ exit: 1, written: "", errors: "The record has no entry main:99.\n" });
  });
});

describe("wherefore record export", () => {
  it("writes every entry as a JSON line, in the order of the chain", async () => {
    const { exit, written } = await run("export");
    expect(exit).toBe(0);
    expect(linesOf(written).map(({ seq, entry }) => `${seq.toString()} ${entry.kind}`)).toEqual(
      ["ledger", "access", "outcome", "access", "access", "access", "access"].map((kind, index) => `${(index + 1).toString()} ${kind}`),
    );
  });

  it("keeps to a period in UTC, its end excluded", async () => {
    const { written } = await run("export", "--from", "2026-11-11", "--to", "2026-11-12T09:00:00Z");
    expect(linesOf(written).map(({ seq }) => seq)).toEqual([4, 5]);
    expect((await run("export", "--from", "yesterday")).errors).toContain("--from is a day or an instant in UTC");
  });

  it("writes CSV in which nothing is run as a formula", async () => {
    const { written } = await run("export", "--format", "csv");
    const rows = written.split("\r\n");
    expect(rows[0]).toBe("place,at,kind,what,where,purpose,operation,reasons,categories,withheld,dataSubjects,accessor,roles,recipient,id");
    expect(rows).toHaveLength(9);
    expect(written).toContain('"job =HYPERLINK(""http://x.example"")"');
    for (const row of rows) expect(row).not.toMatch(/(^|,)"?[=+@-]/);
  });

  it("writes to a new file that only its owner can read, and overwrites none", async () => {
    expect(await run("export", "--out", "export.jsonl")).toEqual({ exit: 0, written: "", errors: "" });
    expect(linesOf(readFileSync(join(directory, "export.jsonl"), "utf8"))).toHaveLength(7);
    expect((await run("export", "--out", "export.jsonl")).exit).toBe(2);
  });
});

describe("wherefore record affected", () => {
  const period = ["--from", "2026-11-01", "--to", "2026-12-01"];

  async function affected(...args: readonly string[]): Promise<Record<string, unknown>> {
    const { exit, written } = await run("affected", "--route", "GET /users/:id", ...period, "--format", "json", ...args);
    expect(exit).toBe(0);
    return JSON.parse(written) as Record<string, unknown>;
  }

  it("counts data subjects, purposes, categories, accessors and recipients, and denials apart", async () => {
    const found = await affected();
    expect(found).toMatchObject({ accesses: 2, denied: 1, purposes: ["support"], recipients: ["mailer"] });
    expect(found["categories"]).toEqual(["contact.email", "identity.name"]);
    expect(found["dataSubjects"]).toEqual([
      expect.objectContaining({ accesses: 2, first: "2026-11-10T09:00:00.000Z", last: "2026-11-11T09:00:00.000Z" }),
      expect.objectContaining({ accesses: 1, categories: ["contact.email"] }),
    ]);
    expect(found["accessors"]).toEqual([expect.objectContaining({ accesses: 2, roles: ["support"] })]);
    expect(JSON.stringify(found)).not.toMatch(/ada|bob|employee-7/);
  });

  it("names people with the keys, save those whose key was destroyed", async () => {
    const keys = join(directory, "record.db.keys");
    const names = (await affected("--keys", keys))["dataSubjects"] as { name: string }[];
    expect(names.map(({ name }) => name)).toEqual(["ada", "bob"]);
    expect(await forget(keys, "bob")).toEqual({ exit: 0, text: "The key is destroyed.\n" });
    expect(readFileSync(keys).includes("bob")).toBe(false);
    expect((await forget(keys, "bob")).exit).toBe(1);
    const left = (await affected("--keys", keys))["dataSubjects"] as { name: string }[];
    expect(left.map(({ name }) => name)).toEqual(["ada", "nobody: the key is gone"]);
    expect((await run("verify")).written).toMatch(/^7 entries, chain intact/);
    expect((await run("person", "--id", "bob")).written).toBe("");
  });

  it("writes one row for each data subject as CSV, and sentences as text", async () => {
    const args = ["--route", "GET /users/:id", ...period];
    expect((await run("affected", ...args, "--format", "csv")).written.split("\r\n")).toHaveLength(4);
    expect((await run("affected", ...args)).written).toMatch(/^GET \/users\/:id: 2 accesses, 1 more denied\npurposes: support\n/);
  });

  it("asks for one place and for a period", async () => {
    expect((await run("affected", ...period)).errors).toContain("--route or --job");
    expect((await run("affected", "--job", "newsletter", "--from", "2026-11-01")).errors).toContain("--to is needed");
  });
});

describe("wherefore record person", () => {
  it("lists the accesses to one person's data, newest first, without naming the employee", async () => {
    const { written } = await run("person", "--id", "ada", "--format", "json");
    const { accesses } = JSON.parse(written) as { accesses: readonly Record<string, unknown>[] };
    expect(accesses.map(({ at }) => at)).toEqual(["2026-11-12T09:00:00.000Z", "2026-11-11T09:00:00.000Z", "2026-11-10T09:00:00.000Z"]);
    expect(accesses[1]).toMatchObject({
      purpose: "support",
      recipient: "mailer",
      accessorRoles: ["support"],
      categories: ["identity.name"],
    });
    expect(written).not.toContain("employee-7");
    expect((await run("person", "--id", "nobody")).written).toBe("");
  });
});

describe("wherefore record stats", () => {
  it("counts each route in thirty days, with the last denial and why", async () => {
    const { written } = await run("stats", "--to", "2026-11-20", "--format", "json");
    const { from, routes } = JSON.parse(written) as { from: string; routes: readonly Record<string, unknown>[] };
    expect(from).toBe("2026-10-21T00:00:00.000Z");
    expect(routes).toContainEqual({
      where: "GET /users/:id",
      permitted: 2,
      denied: 1,
      lastAccess: "2026-11-11T10:00:00.000Z",
      lastDenial: { at: "2026-11-11T10:00:00.000Z", reasons: ["consent-missing"] },
      purposes: { support: 2 },
      categories: { "contact.email": 1, "identity.name": 1 },
    });
    expect((await run("stats", "--to", "2026-11-20")).written).toContain(
      "GET /users/:id  2 permitted, 1 denied, last 2026-11-11T10:00:00.000Z",
    );
  });
});

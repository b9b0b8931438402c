import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { verifyStore } from "../../src/index.ts";
import { temporaryDirectory } from "../sample-record.ts";
import { emptyDatabases } from "./empty-databases.ts";
import { startPostgres } from "./postgres-server.ts";

const postgres = await startPostgres();
const databases = emptyDatabases(postgres);

afterAll(async () => {
  await postgres?.stop();
});

const appender = new URL("append-until-killed.ts", import.meta.url);
const opener = new URL("open-without.ts", import.meta.url);

interface Program {
  readonly printed: () => string;
  readonly errors: () => string;
  /** Ends it as nothing else does. */
  kill(): Promise<void>;
  /** Resolves with its exit code. */
  ended(): Promise<number | null>;
}

function start(script: URL, ...args: readonly string[]): Program {
  const child = spawn(process.execPath, ["--conditions=@wherefore/source", "--no-warnings", fileURLToPath(script), ...args], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [printed, errors] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()));
  const closed = once(child, "close");
  return {
    printed: () => printed,
    errors: () => errors,
    async kill() {
      child.kill("SIGKILL");
      await closed;
    },
    async ended() {
      await closed;
      return child.exitCode;
    },
  };
}

describe.skipIf(postgres === undefined)("processes on PostgreSQL that are killed while they write", () => {
  it("lose nothing they acknowledged, and leave a record that is intact", async () => {
    const { record, keys } = await databases();
    const acknowledged: string[] = [];
    for (let cycle = 0; cycle < 3; cycle += 1) {
      const programs = [start(appender, record, keys), start(appender, record, keys)];
      await expect.poll(() => programs.every(({ printed }) => printed().split("\n").length > 20), { timeout: 30_000 }).toBe(true);
      await wait(cycle * 7);
      await Promise.all(programs.map((program) => program.kill()));
      expect(programs.map(({ errors }) => errors())).toEqual(["", ""]);
      // A line cut off by the end of the process was not acknowledged.
      acknowledged.push(...programs.flatMap(({ printed }) => printed().split("\n").slice(0, -1)));
    }
    const rows = await postgres?.run(
      record,
      "SELECT head.name || ' ' || entry.seq AS place FROM wherefore.entry JOIN wherefore.chain_head AS head USING (chain)",
    );
    const stored = new Set((rows as { place: string }[]).map(({ place }) => place));
    expect(acknowledged.length).toBeGreaterThan(120);
    expect(acknowledged.filter((place) => !stored.has(place))).toEqual([]);
    expect((await verifyStore(record)).firstBad).toBeUndefined();
  }, 120_000);
});

describe("opening a store", () => {
  it("on SQLite loads no pg", async () => {
    using directory = temporaryDirectory();
    const program = start(opener, "pg", join(directory.path, "record.db"));
    expect([await program.ended(), program.errors()]).toEqual([0, ""]);
  }, 60_000);

  it.skipIf(postgres === undefined)(
    "on PostgreSQL, with its keys there too, loads no SQLite",
    async () => {
      const { record, keys } = await databases();
      const program = start(opener, "node:sqlite", record, keys);
      expect([await program.ended(), program.errors()]).toEqual([0, ""]);
      const refused = start(opener, "pg", record, keys);
      expect(await refused.ended()).toBe(1);
      expect(refused.errors()).toContain("needs the package pg");
    },
    60_000,
  );
});

import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { openStore } from "@wherefore/store";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ada } from "./running-app.ts";
import { visitor } from "./visitor.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "papers-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function start(
  record: string,
): Promise<{ readonly server: ChildProcess; readonly closed: Promise<unknown[]>; readonly origin: string }> {
  const server = spawn(process.execPath, ["--conditions=@wherefore/source", join(import.meta.dirname, "../src/server.ts")], {
    env: { ...process.env, WHEREFORE_DB: record, PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const closed = once(server, "close");
  for await (const line of createInterface({ input: server.stdout })) {
    const origin = /listens on (http:\S+)/.exec(line)?.[1];
    if (origin !== undefined) return { server, closed, origin };
  }
  throw new Error("The server did not start.");
}

describe("the server", () => {
  it("answers a choice only once it is durable: the choice outlives a server killed the moment after", async () => {
    const record = join(folder, "papers.db");
    const { server, closed, origin } = await start(record);
    const customer = visitor(origin);
    const id = String((await customer("POST", "/accounts", ada)).body["id"]);
    const { status } = await customer("POST", "/privacy/consents/newsletter", { choice: "give" });
    server.kill("SIGKILL");
    await closed;

    expect(status).toBe(204);
    const store = await openStore(record);
    const [state] = await store.ledger.statesOf([{ id, as: "person" }]);
    await store.close();
    expect(state?.consents.get("newsletter")?.status).toBe("given");
  });

  it("listens on this machine only, and closes its store when it is asked to stop", async () => {
    const record = join(folder, "deeper", "papers.db");
    const { server, closed, origin } = await start(record);
    expect(origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect((await visitor(origin)("GET", "/health")).status).toBe(200);
    server.kill("SIGTERM");

    expect((await closed)[0]).toBe(0);
    expect(existsSync(record)).toBe(true);
    expect(existsSync(`${record}-wal`)).toBe(false);
  });
});

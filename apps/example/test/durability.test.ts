import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { openStore } from "@wherefore/store";
import { afterAll, describe, expect, it } from "vitest";
import { ada } from "./running-app.ts";
import { visitor } from "./visitor.ts";

const folder = mkdtempSync(join(tmpdir(), "papers-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function originOf(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const origin = /listens on (http:\S+)/.exec(line)?.[1];
    if (origin !== undefined) return origin;
  }
  throw new Error("The server did not start.");
}

describe("a choice", () => {
  it("is durable before its answer leaves: it outlives a server killed the moment after", async () => {
    const record = join(folder, "papers.db");
    const server = spawn(process.execPath, ["--conditions=@wherefore/source", join(import.meta.dirname, "../src/server.ts")], {
      env: { ...process.env, WHEREFORE_DB: record, PORT: "0" },
      stdio: ["ignore", "pipe", "inherit"],
    });
    const closed = once(server, "close");
    const customer = visitor(await originOf(server.stdout));
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
});

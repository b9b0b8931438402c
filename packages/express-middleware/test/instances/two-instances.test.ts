import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startPostgres } from "../../../store/test/postgres/postgres-server.ts";

const postgres = await startPostgres();
const script = fileURLToPath(new URL("instance.ts", import.meta.url));

interface Instance {
  readonly child: ChildProcess;
  readonly url: string;
}

async function startInstance(record: string, keys: string): Promise<Instance> {
  const args = ["--conditions=@wherefore/source", "--no-warnings", script, record, keys];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(child, "exit").then(() => ["0"]);
  const [port] = (await Promise.race([once(createInterface(child.stdout), "line"), ended])) as [string];
  if (port === "0") throw new Error("the instance did not start");
  return { child, url: `http://127.0.0.1:${port}` };
}

describe.skipIf(postgres === undefined)("two processes of one application on one PostgreSQL", () => {
  const started: Instance[] = [];
  let one: Instance;
  let other: Instance;

  beforeAll(async () => {
    const [record, keys] = [(await postgres?.createDatabase()) ?? "", (await postgres?.createDatabase()) ?? ""];
    [one, other] = await Promise.all([startInstance(record, keys), startInstance(record, keys)]);
    started.push(one, other);
  }, 60_000);

  afterAll(async () => {
    for (const { child } of started) {
      child.kill("SIGTERM");
      if (child.exitCode === null) await once(child, "exit");
    }
    await postgres?.stop();
  });

  async function choose(instance: Instance, reader: string, choice: "give" | "withdraw"): Promise<void> {
    const answer = await fetch(`${instance.url}/letter/${choice}`, { method: "POST", headers: { "x-reader": reader } });
    expect(answer.status).toBe(204);
  }

  function read(instance: Instance, reader: string): Promise<Response> {
    return fetch(`${instance.url}/letter`, { headers: { "x-reader": reader } });
  }

  it("refuse through either what was withdrawn through the other, from the moment it was acknowledged", async () => {
    for (let round = 0; round < 5; round += 1) {
      for (const [here, there] of [
        [one, other],
        [other, one],
      ] as const) {
        const reader = `reader-${round.toString()}`;
        await choose(here, reader, "give");
        expect((await read(there, reader)).status).toBe(200);
        await choose(here, reader, "withdraw");
        const answer = await read(there, reader);
        expect(answer.status).toBe(403);
        expect(await answer.json()).toMatchObject({ reasons: ["consent-withdrawn"] });
      }
    }
  });

  it("know at once what was given through the other", async () => {
    await Promise.all([choose(one, "ada", "give"), choose(other, "grace", "give")]);
    expect((await read(one, "grace")).status).toBe(200);
    expect((await read(other, "ada")).status).toBe(200);
  });
});

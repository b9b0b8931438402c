import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { secretIn } from "../src/session.ts";
import { register, runApp, type RunningApp } from "./running-app.ts";

let app: RunningApp;
beforeAll(async () => {
  app = await runApp();
});
afterAll(() => app.stop());

describe("the session", () => {
  it("belongs to nobody when its cookie was not signed here", async () => {
    const { id } = await register(app);
    const session = Buffer.from(JSON.stringify({ id, roles: ["support"] })).toString("base64");
    const headers = { cookie: `papers=${session}; papers.sig=forged` };

    const response = await fetch(`${app.origin}/me`, { headers });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ reasons: ["data-subject-unidentified"] });
  });

  it("is signed with a secret that is made once and that only its owner may read", () => {
    const folder = mkdtempSync(join(tmpdir(), "papers-"));
    const file = join(folder, "session-secret");
    const secret = secretIn(file);

    expect(secret).toHaveLength(43);
    expect(secretIn(file)).toBe(secret);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    rmSync(folder, { recursive: true });
  });
});

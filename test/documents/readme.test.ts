import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { textOf } from "../repository.ts";

const readme = textOf("README.md");

/** The first block of a language in the page. */
function blockOf(language: string): string {
  return new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, "m").exec(readme)?.[1] ?? "";
}

/** The example keeps its store where it is started: here, a folder that goes away. */
let folder: string;
let server: ReturnType<typeof createServer>;
let origin: string;
const before = process.cwd();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "wherefore-readme-"));
  process.chdir(folder);
  const { app } = await import("./readme-example.ts");
  server = createServer(app).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  process.chdir(before);
  await rm(folder, { recursive: true, force: true });
});

describe("the code of README.md", () => {
  it("is the code that runs here, and a line that listens", () => {
    const [, region = ""] = /\/\/#region readme\n([\s\S]*)\/\/#endregion/.exec(textOf("test/documents/readme-example.ts")) ?? [];

    expect(blockOf("ts")).toBe(`${region.replace("export const app", "const app")}app.listen(3000, "127.0.0.1");\n`);
  });

  it("denies the newsletter without consent, with the answer the page shows", async () => {
    const response = await fetch(`${origin}/newsletter`, { method: "POST", headers: { "x-reader": "42" } });
    const [, head = "", body = ""] = /^HTTP\/1\.1 ([\s\S]*?)\n\n([\s\S]*)$/.exec(blockOf("http")) ?? [];

    expect(head.split("\n")).toEqual([
      `${String(response.status)} Forbidden`,
      `Content-Type: ${String(response.headers.get("content-type"))}`,
      `Cache-Control: ${String(response.headers.get("cache-control"))}`,
    ]);
    expect(await response.json()).toEqual(JSON.parse(body));
  });

  it("denies the route that declares no purpose, as the page says", async () => {
    const response = await fetch(`${origin}/readers`);

    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ reasons: ["purpose-not-declared"] });
  });
});

describe("README.md", () => {
  it("shows code within its first twenty lines", () => {
    expect(readme.split("\n").indexOf("```ts")).toBeLessThan(20);
  });

  it("claims nothing that no software can keep", () => {
    expect(readme).not.toMatch(/gdpr.compliant|compliance guaranteed|fully compliant/i);
  });
});

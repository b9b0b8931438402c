import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "../run.ts";

const folder = mkdtempSync(join(tmpdir(), "try-command-"));
const temporary = join(folder, "tmp");

const papers = `import { definePolicy } from "@wherefore/core";
throw new Error("A policy is read, never run.");
export const policy = definePolicy({
  id: "papers",
  version: "2026-11-01",
  languages: ["fr"],
  timeZone: "Europe/Paris",
  controller: { name: "Papers SAS" },
  dataSubjects: { reader: { label: "Lecteurs" } },
  categories: { contact: { label: "Coordonnées", includes: ["contact.email"] } },
  recipients: {},
  purposes: {
    account: { label: "Gérer votre compte", lawfulBasis: "contract", categories: ["contact"] },
    newsletter: { label: "Lettre", lawfulBasis: { consent: {} }, categories: ["contact"] },
  },
  rights: { offered: ["access"], contact: "privacy@papers.example" },
});
`;

beforeAll(() => {
  mkdirSync(temporary);
  writeFileSync(join(folder, "policy.ts"), papers);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function sandboxFolders(): readonly string[] {
  return readdirSync(temporary).filter((name) => name.startsWith("wherefore-try-"));
}

async function tried(...args: string[]): Promise<{ readonly code: number; readonly text: string; readonly errors: string }> {
  const written: string[] = [];
  const refused: string[] = [];
  const out = { write: (text: string) => void written.push(text), error: (text: string) => void refused.push(text) };
  const code = await run(["try", ...args], { out, folder, progress: undefined, colour: false, now: () => 0 });
  return { code, text: written.join(""), errors: refused.join("") };
}

describe("wherefore try", () => {
  it("prints once what is permitted with nothing known of a person, and ends", async () => {
    const { code, text, errors } = await tried("policy.ts", "--once");
    expect({ code, errors }).toEqual({ code: 0, errors: "" });
    expect(text).toMatch(
      /permit {2}account +contract\n {2}deny +newsletter +consent\n +consent-missing \(.*\): La personne n'a pas consenti/,
    );
    expect(text).toContain("1 of 2 purposes permitted");
  });

  it.each(["SIGINT", "SIGTERM"] as const)("serves the policy until %s, and deletes what it kept", async (signal) => {
    const main = fileURLToPath(new URL("../main.ts", import.meta.url));
    const child = spawn(process.execPath, ["--conditions=@wherefore/source", main, "try", join(folder, "policy.ts")], {
      env: { ...process.env, TMPDIR: temporary, TMP: temporary, TEMP: temporary },
      stdio: ["ignore", "pipe", "ignore"],
    });
    const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
    try {
      const said = await textUntil(child.stdout, /POST http:\/\/127\.0\.0\.1:\d+\/purposes\/newsletter\n/);
      const [origin = ""] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];

      expect(said).toContain("Who calls is what x-person says, in this sandbox only.");
      expect((await fetch(`${origin}/purposes/account`, { method: "POST", headers: { "x-person": "ada" } })).status).toBe(200);
      expect(sandboxFolders()).toHaveLength(1);
      child.kill(signal);

      expect(await ended).toBe(0);
      expect(sandboxFolders()).toEqual([]);
    } finally {
      child.kill("SIGKILL");
    }
  });

  it.each([
    [[], "Name one policy file."],
    [["policy.ts", "policy.ts"], "Name one policy file."],
    [["policy.ts", "--port", "http"], "--port is a number from 0 to 65535"],
    [["policy.ts", "--port", "65536"], "--port is a number from 0 to 65535"],
    [["policy.ts", "--open"], "--open"],
  ])("ends with 2 and says how it is used when called with %j", async (args, says) => {
    const { code, text, errors } = await tried(...args);
    expect({ code, text }).toEqual({ code: 2, text: "" });
    expect(errors).toContain(says);
    expect(errors).toContain("Usage: wherefore try POLICY [--port N] [--once]");
  });
});

/** What a process says until it has said something; it goes on being read, so that it can go on speaking. */
function textUntil(stream: NodeJS.ReadableStream, wanted: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    stream.on("data", (chunk: Buffer) => {
      text += chunk.toString();
      if (wanted.test(text)) resolve(text);
    });
    stream.once("end", () => {
      reject(new Error(`The command ended before it said ${String(wanted)}`));
    });
  });
}

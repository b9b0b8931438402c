import { compilePolicy, consentBinding, definePolicy } from "@wherefore/core";
import { existsSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startSandbox } from "../start-sandbox.ts";
import type { Outlook } from "./outlook.ts";
import type { Sandbox } from "./sandbox.ts";

const policy = definePolicy({
  id: "papers",
  version: "2026-11-01",
  languages: ["en"],
  timeZone: "Europe/Paris",
  controller: { name: "Papers SAS", country: "FR" },
  dataSubjects: { reader: { label: "Readers" } },
  categories: {
    contact: { label: "Contact data", includes: ["contact.email"] },
    reading: { label: "Reading", includes: ["own.papers_read"] },
  },
  recipients: {},
  accessors: { editor: { label: "Editors" } },
  datasets: {
    forms: { label: "Forms", categories: ["contact"], purposes: ["newsletter", "suggestions"] },
    complaints: { label: "Complaints", categories: ["contact"], purposes: ["account"] },
  },
  purposes: {
    account: { label: "Run your <account>", lawfulBasis: "contract", categories: ["contact"], accessors: ["self", "editor"] },
    newsletter: {
      label: "Send the newsletter",
      is: ["DirectMarketing"],
      lawfulBasis: { consent: { explicit: true } },
      categories: ["contact"],
    },
    suggestions: { label: "Suggest papers", lawfulBasis: { legitimateInterests: "Helping readers" }, categories: ["reading"] },
    drifting: { label: "Something", lawfulBasis: { undecided: [] }, categories: ["contact"] },
  },
  prohibitions: { complaints: { promise: "Complaints never serve marketing", datasets: ["complaints"], kinds: ["DirectMarketing"] } },
  rights: { offered: ["access"], contact: "privacy@papers.example" },
});

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox(policy);
});
afterAll(() => sandbox.close());

function use(path: string, person: string | undefined, role?: string): Promise<Response> {
  return fetch(`${sandbox.origin}/purposes/${path}`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(person === undefined ? {} : { "x-person": person }),
      ...(role === undefined ? {} : { "x-role": role }),
    },
    body: JSON.stringify({ "contact.email": "some e-mail", "own.papers_read": "some papers", "special.health": "some illness" }),
  });
}

function choose(person: string, form: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  const body = new URLSearchParams(form);
  return fetch(`${sandbox.origin}/choices`, { method: "POST", redirect: "manual", headers: { "x-person": person, ...headers }, body });
}

async function outlook(person: string, role = ""): Promise<Outlook> {
  const answer = await fetch(`${sandbox.origin}/?person=${person}&role=${role}`, { headers: { accept: "application/json" } });
  return (await answer.json()) as Outlook;
}

describe("a policy at work in the sandbox", () => {
  it("lets a purpose see and send what it needs, and nothing else", async () => {
    const answer = await use("account", "ada");
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ "contact.email": "some contact.email", seen: "contact.email" });
  });

  it("refuses a caller who is nobody", async () => {
    const answer = await use("account", undefined);
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ reasons: ["data-subject-unidentified"] });
  });

  it("opens and closes a purpose as the data subject chooses", async () => {
    expect((await use("newsletter", "ben")).status).toBe(403);
    expect((await choose("ben", { do: "give", purpose: "newsletter" })).headers.get("location")).toBe("/?person=ben");
    expect((await use("newsletter", "ben")).status).toBe(200);
    await choose("ben", { do: "withdraw", purpose: "newsletter" });
    expect(await (await use("newsletter", "ben")).json()).toMatchObject({ reasons: ["consent-withdrawn"] });
  });

  it("keeps a consent to the text that was asked, in words where the policy asks for words", async () => {
    await choose("cleo", { do: "give", purpose: "newsletter" });
    expect(await sandbox.store.ledger.eventsOf(sandbox.personOf("cleo"))).toMatchObject([
      { type: "consent-given", explicit: true, text: consentBinding(compilePolicy(policy), "newsletter", "en"), by: "data-subject" },
    ]);
  });

  it.each([
    ["an objection", { do: "object", purpose: "suggestions" }, "suggestions", "objection-stands"],
    ["a restriction", { do: "restrict" }, "account", "restriction-stands"],
    ["an erasure", { do: "erase" }, "account", "erased"],
  ])("lets %s stop what it is about", async (title, form, purpose, reason) => {
    const person = title.replace(" ", "-");
    expect((await use(purpose, person)).status).toBe(200);
    await choose(person, form);
    expect(await (await use(purpose, person)).json()).toMatchObject({ reasons: [reason] });
  });

  it("asks about the one dataset of a purpose where the decision depends on it, and refuses another", async () => {
    await choose("dora", { do: "give", purpose: "newsletter" });
    expect((await use("newsletter/of/forms/use", "dora")).status).toBe(200);
    expect(await (await use("newsletter/of/complaints/use", "dora")).json()).toMatchObject({
      reasons: expect.arrayContaining(["prohibited", "dataset-not-for-purpose"]) as string[],
    });
    expect(await (await use("newsletter/of/-/use", "dora")).json()).toMatchObject({ remedies: [{ do: "supply", input: "dataset" }] });
  });

  it("says of every purpose what its own route then does, and why not", async () => {
    await choose("emma", { do: "give", purpose: "newsletter" });
    for (const role of ["", "editor", "stranger"]) {
      const { purposes } = await outlook("emma", role);
      expect(purposes.map(({ purpose }) => purpose)).toEqual(["account", "newsletter", "suggestions", "drifting"]);
      for (const { path, outcome, reasons } of purposes) {
        const answer = await use(path.replace("/purposes/", ""), "emma", role === "" ? undefined : role);
        const { reasons: given = [] } = (await answer.json()) as { readonly reasons?: readonly string[] };
        expect([path, answer.status, given]).toEqual([path, outcome === "permit" ? 200 : 403, reasons]);
      }
    }
    expect((await outlook("emma")).purposes.map(({ outcome }) => outcome)).toEqual(["permit", "permit", "permit", "deny"]);
  });

  it("shows it as a page without scripts in which no text of the policy becomes markup", async () => {
    const answer = await fetch(`${sandbox.origin}/?person=%3Cb%3Eada`, { headers: { accept: "text/html,*/*;q=0.8" } });
    const page = await answer.text();
    expect(answer.headers.get("content-security-policy")).toMatch(/^default-src 'none';/);
    expect(page).toContain('<html lang="en">');
    expect(page).toContain("Run your &lt;account&gt;");
    expect(page).toContain("&lt;b&gt;ada");
    expect(page).not.toMatch(/<script|<b>|<account>/);
    expect(page).toContain("it believes whoever says who they are");
  });

  it("shows it as text to a terminal", async () => {
    const text = await (await fetch(`${sandbox.origin}/?person=ada`, { headers: { accept: "*/*" } })).text();
    expect(text).toContain('what may be done with the data of "ada"');
    expect(text).toMatch(/deny +drifting +undecided\n +basis-missing \(purposes\.drifting\.lawfulBasis\): /);
  });

  it.each([
    ["a choice there is none of", { do: "sell" }, 400],
    ["consent to what does not rest on it", { do: "give", purpose: "account" }, 400],
    ["an objection to a contract", { do: "object", purpose: "account" }, 400],
    ["a purpose the policy has not", { do: "give", purpose: "constructor" }, 400],
    ["a milestone there is none of", { do: "reach", milestone: "the-moon" }, 400],
  ])("refuses %s, and keeps nothing", async (_, form, status) => {
    const answer = await choose("finn", form);
    expect(answer.status).toBe(status);
    expect(await sandbox.store.ledger.eventsOf(sandbox.personOf("finn"))).toEqual([]);
  });

  it("takes no choice from another site's page, and none of nobody", async () => {
    expect((await choose("gwen", { do: "erase" }, { "sec-fetch-site": "cross-site" })).status).toBe(403);
    expect((await choose("", { do: "erase" })).status).toBe(400);
    expect(await sandbox.store.ledger.eventsOf(sandbox.personOf("gwen"))).toEqual([]);
  });

  it("listens on this machine only, and says so when a port is taken", async () => {
    expect(sandbox.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    await expect(startSandbox(policy, { port: Number(new URL(sandbox.origin).port) })).rejects.toMatchObject({
      code: "ERR_WHEREFORE_USAGE",
    });
  });

  it("leaves nothing behind when it stops", async () => {
    const before = foldersOfSandboxes();
    const other = await startSandbox(policy);
    const [folder] = foldersOfSandboxes().filter((name) => !before.includes(name));
    expect(folder).toBeDefined();
    await other.close();
    expect(existsSync(`${tmpdir()}/${folder ?? ""}`)).toBe(false);
    await expect(fetch(other.origin)).rejects.toThrow("fetch failed");
  });
});

function foldersOfSandboxes(): readonly string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith("wherefore-try-"));
}

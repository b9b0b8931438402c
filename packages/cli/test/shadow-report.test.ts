import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderOf } from "./run-in.ts";

const policy = `import { definePolicy } from "@wherefore/core";
export const policy = definePolicy({
  id: "club", version: "1", languages: ["en"], timeZone: "Europe/Paris", controller: { name: "Club" },
  dataSubjects: { member: { label: "Members" } }, recipients: {},
  categories: { contact: { label: "Contact", includes: ["contact.email", "contact.phone"] }, identity: { label: "Identity", includes: ["identity.name"] } },
  purposes: {
    membership: { label: "Membership", lawfulBasis: "contract", categories: ["contact", "identity"] },
    everything: { label: "Everything", lawfulBasis: "contract", categories: "all" },
  },
  rights: { offered: ["access"], contact: "privacy@club.example" },
});
`;
const nothing = { body: {}, query: {}, params: {}, answer: {} };
const route = {
  requests: 3,
  denied: { "purpose-not-declared": 3 },
  refused: {},
  removed: { request: [], answer: [] },
  fields: nothing,
  answers: { "application/json": 3 },
};
const members = { "": ["array"], "[]": ["object"], "[].email": ["string"], "[].firstName": ["string"], "[].joined": ["string"] };
const declared = {
  ...route,
  route: "GET /letter",
  declared: "membership",
  requests: 2,
  denied: { "consent-missing": 1 },
  removed: { request: ["*"], answer: ["phone"] },
};
const report = {
  v: 1,
  policy: "club@1",
  since: "2026-01-01T00:00:00.000Z",
  until: "2026-01-02T00:00:00.000Z",
  requests: 8,
  routes: [
    { ...route, route: "GET /health", site: "src/app.ts:3", fields: { ...nothing, answer: { "": ["object"], up: ["boolean"] } } },
    declared,
    { ...route, route: "GET /members", site: "src/app.ts:9", fields: { ...nothing, answer: members } },
    { ...route, route: "GET (outside any route)" },
  ],
  cookies: [{ name: "_fbp", why: "not-declared", reasons: [], times: 4 }],
};
const files = {
  "src/policy.ts": policy,
  "wherefore.json": '{ "policy": "./src/policy.ts" }',
  ".wherefore/shadow.json": JSON.stringify(report),
};

describe("wherefore shadow-report", () => {
  it("tells which routes would have been denied, what would have been removed, and which cookies held back", async () => {
    using folder = folderOf(files);
    const { status, stdout } = await folder.wherefore("shadow-report");
    expect(status).toBe(1);
    expect(stdout).toContain(
      "GET /members  undeclared  src/app.ts:9\n      denied 3 of 3 requests: purpose-not-declared\n      holds what looks like contact.email, identity.name",
    );
    expect(stdout).toContain(
      "GET /letter  membership\n      denied 1 of 2 requests: consent-missing\n      removed from requests: *\n      removed from answers: phone",
    );
    expect(stdout).toContain("_fbp  not-declared  4 times");
    expect(stdout).toContain("4 of 4 routes would change");
  });

  it("drafts a declaration for each route that declares none, beside the policy, and touches no file that is there", async () => {
    using folder = folderOf(files);
    expect((await folder.wherefore("shadow-report", "--write")).stdout).toContain(
      "Drafted src/declarations.draft.ts: read every line of it.",
    );
    const draft = readFileSync(join(folder.path, "src/declarations.draft.ts"), "utf8");
    expect(draft).toContain(
      'const GetMembers = listOf(fieldsOf<{ email: string; firstName: string; joined: string }>()({ email: "contact.email", firstName: "identity.name", joined: notPersonal }));',
    );
    expect(draft).toContain('"GET /members": privacy.purpose("membership", { response: GetMembers }),');
    expect(draft).toContain('"GET /health": privacy.noPersonalData("no field of its answers looked personal in shadow: check"),');
    expect(draft).not.toMatch(/letter|outside/);
    expect(await folder.wherefore("shadow-report", "--write")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("is there already") as string,
    });
  });

  it("is clean when nothing would change, and says what to do when there is nothing to read", async () => {
    using folder = folderOf({
      "shadow.json": JSON.stringify({ ...report, routes: [{ ...declared, denied: {}, removed: route.removed }], cookies: [] }),
      "no.json": "{}",
    });
    expect(await folder.wherefore("shadow-report", "shadow.json")).toMatchObject({ status: 0 });
    for (const args of [[], ["no.json"]]) {
      const { status, stderr } = await folder.wherefore("shadow-report", ...args);
      expect([status, stderr]).toEqual([2, expect.stringContaining('enforcement: "shadow"')]);
    }
    expect(existsSync(join(folder.path, "src"))).toBe(false);
  });
});

import { describe, expect, it } from "vitest";
import { pathOf, policySource, privacySource, projectOf } from "../../test/project-of.ts";
import type { Project } from "./project.ts";

const files = {
  "package.json": "{}",
  "policy.ts": policySource,
  "privacy.ts": privacySource,
  "model.ts": "export interface User {\n  /** @category contact.email */\n  email: string;\n}",
  "app.ts": `import express from "express";\nimport { privacy } from "./privacy.ts";\nimport type { User } from "./model.ts";\ndeclare const user: User;\nexpress().get("/me", privacy.purpose("account"), (_req, res) => { res.json(user); });`,
};

async function scanned(more: Record<string, string> = {}): Promise<Project> {
  const project = projectOf({ ...files, ...more });
  await project.scan();
  return project;
}

const rulesIn = (project: Project, file: string): string[] => project.findingsOf(pathOf(file)).map(({ rule }) => rule);

describe("an open document", () => {
  it("counts instead of the file on disk, until it is closed", async () => {
    const project = await scanned();
    project.setOverlay(pathOf("model.ts"), "export interface User { email: string }");
    expect(rulesIn(project, "model.ts")).toEqual(["require-purpose"]);
    project.setOverlay(pathOf("model.ts"), undefined);
    expect(rulesIn(project, "model.ts")).toEqual([]);
  });

  it("that exists nowhere else is analysed too", async () => {
    const project = await scanned();
    project.setOverlay(pathOf("new.ts"), "export interface Customer { phone: string }");
    expect(rulesIn(project, "new.ts")).toEqual(["require-purpose"]);
  });

  it("changes what is found in the files that use it", async () => {
    const project = await scanned();
    project.setOverlay(pathOf("app.ts"), files["app.ts"].replace('privacy.purpose("account"), ', ""));
    expect(rulesIn(project, "app.ts")).toEqual(["require-route-purpose"]);
    project.setOverlay(pathOf("model.ts"), "export interface User { colour: string }");
    expect(rulesIn(project, "app.ts")).toEqual([]);
  });

  it("that is the policy changes what is covered everywhere", async () => {
    const project = await scanned();
    project.setOverlay(pathOf("policy.ts"), policySource.replaceAll("contact.email", "contact.phone"));
    expect(rulesIn(project, "model.ts")).toEqual(["require-purpose"]);
  });
});

describe("the files affected by a change", () => {
  it("are those whose findings looked at it", async () => {
    expect((await scanned()).filesAffectedBy(pathOf("model.ts"))).toEqual([pathOf("app.ts")]);
  });

  it("are all when it is the policy", async () => {
    const affected = (await scanned()).filesAffectedBy(pathOf("policy.ts"));
    expect(affected).toEqual(expect.arrayContaining([pathOf("app.ts"), pathOf("model.ts"), pathOf("privacy.ts")]));
  });
});

describe("a place in the source", () => {
  it("leads to the personal field declared there", async () => {
    const project = await scanned();
    expect(project.fieldAt(pathOf("model.ts"), { line: 2, character: 4 })).toMatchObject({
      field: "email",
      container: "User",
      category: "contact.email",
      source: "marked",
      purposes: ["account", "newsletter"],
    });
    expect(project.fieldAt(pathOf("model.ts"), { line: 0, character: 4 })).toBeUndefined();
  });

  it("leads to the purpose a route names there, and to its place in the policy", async () => {
    const project = await scanned();
    const character = files["app.ts"].split("\n")[4]!.indexOf('"account"') + 2;
    expect(project.purposeAt(pathOf("app.ts"), { line: 4, character })?.purpose).toMatchObject({
      name: "account",
      lawfulBasis: "contract",
      declaredAt: { file: pathOf("policy.ts") },
    });
  });

  it("leads to the purpose the policy declares there", async () => {
    const project = await scanned();
    const line = policySource.split("\n").findIndex((text) => text.includes("newsletter: {"));
    expect(project.purposeAt(pathOf("policy.ts"), { line, character: 6 })?.purpose.name).toBe("newsletter");
  });
});

describe("a scan", () => {
  it("stops when it is told to", async () => {
    const stop = new AbortController();
    stop.abort();
    await expect(projectOf(files).scan({ signal: stop.signal })).rejects.toThrow("abort");
  });

  it("says how far it is", async () => {
    const seen: [number, number][] = [];
    await projectOf(files).scan({ onProgress: (done, total) => seen.push([done, total]) });
    expect(seen.at(-1)).toEqual([4, 4]);
  });

  it("reports only on the paths it was given, and finds the policy of their package outside them", async () => {
    const project = projectOf({ "package.json": "{}", "policy.ts": policySource, "src/model.ts": files["model.ts"] });
    const report = await project.scan({ paths: ["src"] });
    expect(report.files).toEqual([pathOf("src/model.ts")]);
    expect(report.policies.map(({ id }) => id)).toEqual(["papers"]);
    expect(report.fields.map(({ purposes }) => purposes)).toEqual([["account", "newsletter"]]);
  });

  it("goes on past a file with a syntax error, and says so", async () => {
    const report = await projectOf({ ...files, "broken.ts": "export interface User { email: string " }).scan();
    expect(report.skipped.map(({ file }) => file)).toEqual([pathOf("broken.ts")]);
    expect(report.routes).toHaveLength(1);
  });
});

import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { publishedPackages, root, textOf, workspaces, type Manifest } from "../repository.ts";

const lifecycle = ["preinstall", "install", "postinstall", "prepare", "prepublish", "prepublishOnly", "prepack", "postpack"];

/** One entry of `exports`, as every published package writes it. */
interface Conditions {
  readonly [condition: string]: unknown;
}

function codeEntries({ exports = {} }: Manifest): readonly (readonly [entry: string, conditions: Conditions])[] {
  return Object.entries(exports).filter((entry): entry is [string, Conditions] => typeof entry[1] === "object" && entry[1] !== null);
}

describe.each(workspaces())("the manifest of $folder", ({ folder, manifest }) => {
  it("names the licence, and the folder holds its text", () => {
    expect(manifest.license).toBe("Apache-2.0");
    if (folder.startsWith("packages/")) expect(textOf(`${folder}/LICENSE`)).toBe(textOf("LICENSE"));
  });

  it("names exact versions, so that every installation is the same", () => {
    const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(versions.filter((version) => !/^(npm:.+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });
});

describe.each(publishedPackages())("the published package $manifest.name", ({ folder, manifest }) => {
  it("says what it is for in a sentence, and has a page of its own", () => {
    expect(manifest.description).toMatch(/^[A-Z].{20,}\.$/);
    expect(existsSync(join(root, folder, "README.md"))).toBe(true);
  });

  it("runs on Node from 22.23 on", () => {
    expect(manifest.engines).toEqual({ node: ">=22.23" });
  });

  it("runs nothing when it is installed", () => {
    expect(Object.keys(manifest.scripts ?? {}).filter((name) => lifecycle.includes(name))).toEqual([]);
  });

  it("holds what it lists and no tests", () => {
    expect(manifest.files).toEqual(expect.arrayContaining(["dist", "src", "README.md", "LICENSE", "!src/**/*.test.ts"]));
  });

  it("has types and code for import and for require in every entry, types first", () => {
    expect(manifest.type).toBe("module");
    for (const [entry, conditions] of codeEntries(manifest)) {
      expect(Object.keys(conditions).slice(0, 3), entry).toEqual(["@wherefore/source", "import", "require"]);
      expect(Object.keys(conditions["import"] as Conditions), entry).toEqual(["types", "default"]);
      expect(Object.keys(conditions["require"] as Conditions), entry).toEqual(["types", "default"]);
    }
  });

  it("answers old resolvers too", () => {
    expect(manifest.main).toMatch(/^\.\/dist\/.*\.cjs$/);
    expect(manifest.types).toMatch(/^\.\/dist\/.*\.d\.cts$/);
  });

  it("has the version of all the others, also where it depends on them", () => {
    const names = new Set(publishedPackages().map((other) => other.manifest.name));
    const wanted = Object.entries(manifest.dependencies ?? {}).filter(([name]) => names.has(name));
    expect(new Set([manifest.version, ...wanted.map(([, version]) => version)]).size).toBe(1);
    expect(new Set(publishedPackages().map((other) => other.manifest.version)).size).toBe(1);
  });
});

describe("the core", () => {
  it("depends on nothing at run time; zod is an optional peer", () => {
    const core = publishedPackages().find(({ manifest }) => manifest.name === "@wherefore/core")?.manifest;
    expect(core?.dependencies ?? {}).toEqual({});
    expect(Object.keys(core?.peerDependencies ?? {})).toEqual(["zod"]);
  });
});

import { ruleSummaries } from "@wherefore/analyzer";
import { strFromU8, unzipSync } from "fflate";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundledServer, extensionFolder } from "./built.ts";

/** The largest the packed extension may be, in bytes. */
const BUDGET = 1.5 * 1024 * 1024;

const folder = mkdtempSync(join(tmpdir(), "wherefore-vsix-"));

function pack(name: string): Uint8Array {
  const file = join(folder, name);
  execFileSync(process.execPath, ["package.mjs", file], { cwd: extensionFolder, stdio: "pipe" });
  return readFileSync(file);
}

describe("the packed extension", () => {
  let packed: Uint8Array = new Uint8Array();
  let files: Readonly<Record<string, Uint8Array>> = {};

  beforeAll(() => {
    bundledServer();
    packed = pack("first.vsix");
    files = unzipSync(packed);
  }, 60_000);
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it("holds what is on this list and nothing else", () => {
    const pages = readdirSync(join(extensionFolder, "dist/rules")).map((page) => `extension/dist/rules/${page}`);
    const listed = ["LICENSE.txt", "changelog.md", "dist/THIRD-PARTY.md", "dist/extension.cjs", "dist/parser.wasm", "dist/server.cjs"];
    const texts = ["l10n/bundle.l10n.fr.json", "package.nls.fr.json", "package.nls.json", "walkthrough/ci.md", "walkthrough/finding.md"];
    const steps = ["walkthrough/fix-all.md", "walkthrough/purpose.md"];
    const others = ["images/icon.png", "images/view.svg", "package.json", "readme.md", "schemas/wherefore.schema.json"];
    const own = [...listed, ...texts, ...steps, ...others].map((file) => `extension/${file}`);
    expect(Object.keys(files).toSorted()).toEqual(["[Content_Types].xml", "extension.vsixmanifest", ...own, ...pages].toSorted());
  });

  it("holds a page for every rule", () => {
    const missing = ruleSummaries.filter(({ id }) => files[`extension/dist/rules/${id}.md`] === undefined);
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  it("stays within its budget of 1.5 MB", () => {
    expect(packed.length).toBeLessThanOrEqual(BUDGET);
  });

  it("is the same, byte for byte, when it is packed again", () => {
    const hash = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
    expect(hash(pack("second.vsix"))).toBe(hash(packed));
  });

  it("runs on every platform: no native module, and none is looked for", () => {
    const code = ["extension", "server"].map((name) => strFromU8(files[`extension/dist/${name}.cjs`] ?? new Uint8Array())).join("");
    expect(code.match(/require\("(oxc-|@oxc-)[^"]*"\)/g)).toBeNull();
    expect(Object.keys(files).filter((file) => file.endsWith(".node"))).toEqual([]);
  });

  it("names every library inside it with its licence", () => {
    const page = strFromU8(files["extension/dist/THIRD-PARTY.md"] ?? new Uint8Array());
    const titles = [...page.matchAll(/^## (\S+) \S+ \((.+)\)$/gm)].map(([, name, licence]) => ({ name, licence }));
    const names = titles.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(["@oxc-parser/binding-wasm32-wasip1", "enhanced-resolve", "vscode-languageclient", "vscode-languageserver"]),
    );
    expect(titles.filter(({ licence = "" }) => !/^(MIT|ISC|Apache-2\.0|BSD-[23]-Clause|0BSD|BlueOak-1\.0\.0)$/.test(licence))).toEqual([]);
  });

  it("loads no module that speaks to the network, and no telemetry", () => {
    const code = ["extension", "server"].map((name) => strFromU8(files[`extension/dist/${name}.cjs`] ?? new Uint8Array())).join("");
    expect(code.match(/require\("(node:)?(https?|http2|dgram|tls)"\)/g)).toBeNull();
    expect(code.match(/createTelemetryLogger|TelemetryReporter/g)).toBeNull();
  });
});

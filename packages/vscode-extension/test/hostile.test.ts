import { existsSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { CodeLensRequest, CompletionRequest, RenameRequest } from "vscode-languageserver-protocol/node";
import { describe, expect, it } from "vitest";
import { behind } from "./caret.ts";
import { uriOf } from "./editor-documents.ts";
import { rangeOf } from "./editor.ts";
import { edit, shop } from "./open-shop.ts";
import { teaShopFile } from "./tea-shop.ts";

/** Node refuses every write, every child process, every thread and every native module of this server: an attempt is an error. */
const TRIPWIRE = ["--permission", "--allow-fs-read=*", "--disable-warning=ExperimentalWarning"];

/** Code that leaves a trace wherever it runs. */
const trap = (folder: string, name: string): string =>
  `require("node:fs").writeFileSync(${JSON.stringify(join(folder, `ran-${name}`))}, ""); module.exports = {};\n`;

/** A shop in which everything that tools like to load leaves a trace. */
function hostileShop(): string {
  const { folder } = shop();
  const traps = {
    "node_modules/typescript/index.js": "typescript",
    "node_modules/zod/index.js": "zod",
    "node_modules/@wherefore/core/index.js": "core",
    "node_modules/evil-plugin/index.js": "tsconfig-plugin",
    "eslint.config.js": "eslint",
    "wherefore.config.js": "config",
    "src/preload.cjs": "preload",
  };
  for (const [file, name] of Object.entries(traps)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), trap(folder, name));
  }
  const options = { plugins: [{ name: "evil-plugin" }], customConditions: ["node"] };
  writeFileSync(
    join(folder, "tsconfig.json"),
    JSON.stringify({ extends: "./node_modules/evil-plugin/index.js", compilerOptions: options }),
  );
  writeFileSync(
    join(folder, "package.json"),
    JSON.stringify({ name: "x", type: "commonjs", main: "./src/preload.cjs", scripts: { install: "touch ran" } }),
  );
  writeFileSync(join(folder, "src/policy.ts"), `${trap(folder, "policy")}${teaShopFile("src/policy.ts")}`);
  writeFileSync(join(folder, "src/large.ts"), `export const large = "${"x".repeat(2_000_000)}";\n`);
  writeFileSync(join(folder, "src/binary.ts"), Buffer.from([0, 255, 254, 0, 1, 2, 3]));
  writeFileSync(join(folder, "src/deep.ts"), `export const deep = ${"[".repeat(20_000)}${"]".repeat(20_000)};\n`);
  symlinkSync("/etc", join(folder, "src/outside"), "dir");
  return folder;
}

const everythingIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => !name.startsWith(join("src", "outside")))
    .map((name) => `${name} ${String(statSync(join(folder, name)).mtimeMs)}`)
    .toSorted();

describe.skipIf(process.platform === "win32")("a hostile workspace", () => {
  it("is read, completed, looked up, mended and renamed without one write, one child process, one thread or one line of it run", async () => {
    const folder = hostileShop();
    const before = everythingIn(folder);
    const editor = await edit({ folders: [folder], nodeOptions: TRIPWIRE });
    const path = join(folder, "src/routes.ts");
    const text = teaShopFile("src/routes.ts");
    for (const file of ["src/routes.ts", "src/policy.ts", "src/sign-up.ts", "src/deep.ts", "src/binary.ts"])
      await editor.open(join(folder, file));
    expect(await editor.diagnostics(join(folder, "src/sign-up.ts"))).toHaveLength(1);
    expect(await editor.diagnostics(join(folder, "src/deep.ts"))).toEqual([]);
    const at = { textDocument: { uri: uriOf(path) }, position: behind(text, 'purpose("news') };
    expect(await editor.hover(path, at.position)).toContain("newsletter");
    expect(await editor.request(CompletionRequest.type, at)).not.toEqual([]);
    expect(await editor.request(CodeLensRequest.type, at)).toHaveLength(2);
    expect(await editor.actions(path, rangeOf(text, 'routes.post("/orders"'))).not.toEqual([]);
    expect((await editor.request(RenameRequest.type, { ...at, newName: "letter" }))?.documentChanges).toHaveLength(2);
    expect(await editor.ask("wherefore/inventory", undefined)).toHaveLength(1);
    expect(everythingIn(folder)).toEqual(before);
    expect(readdirSync(folder).filter((name) => name.startsWith("ran"))).toEqual([]);
  });

  it("would trip the wire if a line of it ran", async () => {
    const folder = hostileShop();
    await expect(import(join(folder, "src/preload.cjs"))).resolves.toBeDefined();
    expect(existsSync(join(folder, "ran-preload"))).toBe(true);
  });
});

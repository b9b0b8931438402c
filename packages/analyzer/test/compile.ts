import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

const modules = resolve(import.meta.dirname, "../../../node_modules");

const options = {
  module: "nodenext",
  target: "es2023",
  lib: ["es2023"],
  types: ["node"],
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  customConditions: ["@wherefore/source"],
  allowImportingTsExtensions: true,
};

/** What the TypeScript compiler says of these files, by name inside one folder, one sentence each. What it says of libraries is not heard. */
export function compileErrors(files: Readonly<Record<string, string>>): string[] {
  const folder = mkdtempSync(join(tmpdir(), "wherefore-compile-"));
  try {
    symlinkSync(modules, join(folder, "node_modules"), "junction");
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, "src", name)), { recursive: true });
      writeFileSync(join(folder, "src", name), text);
    }
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: options, include: ["src"] }));
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    const { stdout } = spawnSync(process.execPath, [join(modules, "typescript/bin/tsc"), "-p", "."], { cwd: folder, encoding: "utf8" });
    return stdout.split("\n").filter((line) => line.startsWith("src/"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

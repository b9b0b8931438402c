// Packs what build.mjs built: node package.mjs [FILE]. The same sources give the same bytes: every entry carries the date of the last commit.
import { execFileSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const vsce = fileURLToPath(import.meta.resolve("@vscode/vsce/vsce"));

function dateOfLastCommit() {
  try {
    return execFileSync("git", ["log", "-1", "--format=%ct"], { cwd: here, encoding: "utf8" }).trim();
  } catch {
    return "0";
  }
}

const out = process.argv[2] ?? join(here, "wherefore.vsix");
execFileSync(process.execPath, [vsce, "package", "--no-dependencies", "--allow-missing-repository", "--out", out], {
  cwd: here,
  stdio: "inherit",
  env: { ...process.env, SOURCE_DATE_EPOCH: process.env.SOURCE_DATE_EPOCH ?? dateOfLastCommit() },
});

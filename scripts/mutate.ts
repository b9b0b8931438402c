// Mutation testing of what decides: `npm run test:mutation [-- FILE…]`.
//
// Without files: those of the decision and the fold that changed since WHEREFORE_BASE, else in the last 20 commits. `-- --all` is every one.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const core = join(root, "packages", "core");
const MUTATED = ["packages/core/src/decide", "packages/core/src/subject"];

function git(...args: readonly string[]): readonly string[] {
  return execFileSync("git", args, { cwd: root, encoding: "utf8" }).split("\n").filter(Boolean);
}

/** The commit to compare with; in a young or shallow repository, the first one there is. */
function base(): string {
  const commits = git("rev-list", "--max-count=21", "HEAD");
  return process.env["WHEREFORE_BASE"] ?? commits.at(-1) ?? "HEAD";
}

function chosen(args: readonly string[]): readonly string[] {
  if (args.includes("--all")) return git("ls-files", ...MUTATED);
  if (args.length > 0) return args.map((file) => relative(root, resolve(file)));
  return git("diff", "--name-only", base(), "--", ...MUTATED);
}

const files = chosen(process.argv.slice(2)).filter(
  (file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && existsSync(join(root, file)),
);
if (files.length === 0) {
  console.error(
    `nothing to mutate: no file under ${MUTATED.join(" or ")} changed since ${base()}; name files, set WHEREFORE_BASE, or use --all`,
  );
  process.exit(1);
}
console.log(`mutating ${files.length} files:\n${files.map((file) => `  ${file}`).join("\n")}`);
const mutate = files.map((file) => relative(core, join(root, file))).join(",");
const { status } = spawnSync("stryker", ["run", "--mutate", mutate], { cwd: core, stdio: "inherit", shell: process.platform === "win32" });
process.exitCode = status ?? 1;

import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** What one run of a tool cost. */
export interface Cost {
  readonly cpuSeconds: number;
  readonly rssMiB: number;
}

const here = import.meta.dirname;
const plugin = createRequire(join(here, "../../packages/eslint-plugin/package.json"));
const oxlint = join(dirname(plugin.resolve("oxlint/package.json")), "bin/oxlint");

/** The tools that are compared, each as the arguments of a Node process that runs in a corpus. */
export const tools = {
  wherefore: [join(here, "tools/wherefore.mjs")],
  "oxc, bare parse": [join(here, "tools/bare-parse.mjs")],
  "oxlint, one rule in JavaScript": [oxlint, "-c", "oxlint.json", "."],
  "ESLint, one rule": [join(here, "tools/eslint.mjs"), "plain"],
  "ESLint, one rule with types": [join(here, "tools/eslint.mjs"), "typed"],
} as const;

export type ToolName = keyof typeof tools;

/** Runs a tool in a process of its own. @throws {Error} when it says nothing of what it cost */
export function runTool(name: ToolName, folder: string): Cost {
  const options = { cwd: folder, encoding: "utf8", maxBuffer: 1 << 28 } as const;
  const { stderr } = spawnSync(
    process.execPath,
    ["--no-warnings", "--max-old-space-size=4096", "--import", join(here, "tools/usage.mjs"), ...tools[name]],
    options,
  );
  const usage = /@usage (\{.*\})/.exec(stderr)?.[1];
  if (usage === undefined) throw new Error(`${name} did not end as it should: ${stderr.slice(0, 2000)}`);
  return JSON.parse(usage) as Cost;
}

// npm run test:faults: every suite whole, or those whose titles are given. Prints a table; ends with 1 where something acknowledged was lost, or a suite noticed nothing
// while its protection was away.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { canWatchDisk } from "./disk-log.ts";
import type { Findings } from "./inspect-store.ts";
import { failWrites } from "./suite-failing-writes.ts";
import { fillDisk, mountSmallDisk } from "./suite-full-disk.ts";
import { killProcesses, killThreads } from "./suite-kills.ts";
import { cutPower } from "./suite-power-cuts.ts";
import { runTwoVersions } from "./suite-two-versions.ts";

interface Suite {
  readonly title: string;
  readonly cycles: number | "";
  /** Without its protection it must find something. */
  readonly isUnprotected?: boolean;
  readonly run: (folder: string) => Promise<(Findings & { readonly lives?: number }) | string>;
}

const needsWatch = "skipped: needs Linux and a C compiler";
const watched = (run: Suite["run"]): Suite["run"] => (canWatchDisk() ? run : () => Promise.resolve(needsWatch));
const seed = Number(process.env["WHEREFORE_SEED"] ?? Date.now() % 1_000_000);

const cutsOf = (title: string, writer: "thread" | "here" | "careless"): Suite => ({
  title,
  cycles: 200,
  isUnprotected: writer === "careless",
  run: watched((folder) => cutPower(folder, { writer, rounds: 120, cuts: 200, seed })),
});

const failing = (title: string, errno: "EIO" | "ENOSPC", lasting: boolean): Suite => ({
  title,
  cycles: "",
  run: watched((folder) => failWrites(folder, { errno, lasting, step: 1 })),
});

const suites: readonly Suite[] = [
  { title: "kill -9 of the process", cycles: 20, run: (folder) => killProcesses(folder, 20) },
  {
    title: "… acknowledging before the commit",
    cycles: 10,
    isUnprotected: true,
    run: (folder) => killProcesses(folder, 10, "early"),
  },
  { title: "end of the writing thread", cycles: 40, run: (folder) => killThreads(folder, 40) },
  cutsOf("power cut, as in an application", "thread"),
  cutsOf("power cut, with checkpoints", "here"),
  cutsOf("… synchronous = NORMAL", "careless"),
  failing("each write or fsync fails once (EIO)", "EIO", false),
  failing("each write or fsync fails for good (EIO)", "EIO", true),
  failing("each write or fsync fails once (ENOSPC)", "ENOSPC", false),
  failing("each write or fsync fails for good (ENOSPC)", "ENOSPC", true),
  {
    title: "… answers of the disk ignored",
    cycles: "",
    isUnprotected: true,
    run: watched((folder) => failWrites(folder, { errno: "EIO", lasting: false, step: 5, care: "careless" })),
  },
  {
    title: "full disk of 2 MiB",
    cycles: 1,
    run: async (folder) => {
      using disk = mountSmallDisk(folder);
      return disk === undefined ? "skipped: may not mount a disk in memory" : await fillDisk(disk.path);
    },
  },
  { title: "two versions during a migration", cycles: 1, run: (folder) => runTwoVersions(join(folder, "store"), 200) },
];

function isGood({ isUnprotected }: Suite, found: Findings | string): boolean {
  if (typeof found === "string") return process.env["CI"] !== "true";
  const harm = found.lost + found.torn + found.damaged;
  return found.acknowledged > 0 && (isUnprotected === true ? harm > 0 : harm === 0);
}

function line(suite: Suite, found: (Findings & { readonly lives?: number }) | string): string {
  if (typeof found === "string") return `| ${suite.title} | ${found} | | | | |`;
  const { acknowledged, lost, torn, damaged, lives = suite.cycles } = found;
  const verdict = isGood(suite, found) ? (suite.isUnprotected === true ? "noticed" : "") : "FAILED";
  return `| ${[suite.title, lives, acknowledged, lost, torn, damaged].join(" | ")} | ${verdict}`.trimEnd();
}

console.log(`seed ${seed.toString()}\n| suite | cycles | acknowledged | lost | torn | damaged |\n| --- | --: | --: | --: | --: | --: |`);
const asked = process.argv.slice(2);
for (const suite of suites.filter(({ title }) => asked.length === 0 || asked.includes(title))) {
  const folder = mkdtempSync(join(tmpdir(), "wherefore-faults-"));
  try {
    const found = await suite.run(folder);
    if (!isGood(suite, found)) process.exitCode = 1;
    console.log(line(suite, found));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compileDiskWatch, watchedEnvironment } from "./disk-log.ts";
import { acknowledgementsIn, added, inspectStore, nothingFound, type Findings } from "./inspect-store.ts";

const script = fileURLToPath(new URL("fail-every-write.ts", import.meta.url));

/** With what the disk answers, how often, which of the calls are tried, and whether the writer listens. */
export interface FailingWrites {
  readonly errno: "EIO" | "ENOSPC";
  readonly lasting: boolean;
  /** 1 for each call, 10 for every tenth. */
  readonly step: number;
  readonly care?: "careless";
}

const numbers = { EIO: "5", ENOSPC: "28" };

/** Lives through one life of a store for each call by which it writes, in which that call fails; then looks at each as the next start would. */
export async function failWrites(
  folder: string,
  { errno, lasting, step, care }: FailingWrites,
): Promise<Findings & { readonly lives: number }> {
  const root = join(folder, "lives");
  mkdirSync(root);
  const args = [script, root, numbers[errno], lasting ? "-1" : "1", step.toString(), care ?? "strict"];
  const env = watchedEnvironment(compileDiskWatch(folder), root, "/dev/null");
  const { status, stderr } = spawnSync(process.execPath, ["--conditions=@wherefore/source", "--no-warnings", ...args], {
    env,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`the process whose writes fail ended badly: ${stderr}`);
  let found = nothingFound;
  const lives = readdirSync(root).filter((name) => name !== "fault-control");
  for (const life of lives) {
    const one = join(root, life);
    found = added(found, await inspectStore(one, acknowledgementsIn(readFileSync(join(one, "acknowledged"), "utf8"))));
  }
  return { ...found, lives: lives.length };
}

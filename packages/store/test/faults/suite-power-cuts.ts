import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compileDiskWatch, readDiskLog, watchedEnvironment, type DiskCall } from "./disk-log.ts";
import { acknowledgementsIn, added, inspectStore, nothingFound, type Findings } from "./inspect-store.ts";
import { diskAfterCut, randomFrom } from "./power-cut.ts";

const script = fileURLToPath(new URL("write-and-note.ts", import.meta.url));

/** Which writer is watched, how often the power goes out, and the seed of chance. */
export interface PowerCuts {
  readonly writer: "thread" | "here" | "careless";
  readonly rounds: number;
  readonly cuts: number;
  readonly seed: number;
}

/** Watches a process write, then cuts the power behind one call after the other, chosen by chance, and looks at what the disk holds. */
export async function cutPower(folder: string, { writer, rounds, cuts, seed }: PowerCuts): Promise<Findings> {
  const calls = callsOf(folder, writer, rounds);
  const random = randomFrom(seed);
  let found = nothingFound;
  for (let done = 0; done < cuts; done += 1) {
    const before = calls.slice(0, 1 + Math.floor(random() * calls.length));
    found = added(found, await afterCut(join(folder, "cut"), before, random));
  }
  return found;
}

function callsOf(folder: string, writer: string, rounds: number): readonly DiskCall[] {
  const [watched, log] = [join(folder, "watched"), join(folder, "calls.log")];
  mkdirSync(watched, { recursive: true });
  const args = ["--conditions=@wherefore/source", "--no-warnings", script, watched, rounds.toString(), writer];
  const env = watchedEnvironment(compileDiskWatch(folder), watched, log);
  const { status, stderr } = spawnSync(process.execPath, args, { env, encoding: "utf8" });
  if (status !== 0) throw new Error(`the process that is watched ended badly: ${stderr}`);
  return readDiskLog(log);
}

async function afterCut(folder: string, calls: readonly DiskCall[], random: () => number): Promise<Findings> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const said = calls.filter((call) => call.kind === "write" && call.file === "acknowledged");
  for (const [name, bytes] of diskAfterCut(calls, random)) {
    // What stands in the memory that connections share is gone with the power.
    if (!name.endsWith("-shm") && name !== "acknowledged") writeFileSync(join(folder, name), bytes, { mode: 0o600 });
  }
  return await inspectStore(folder, acknowledgementsIn(said.map((call) => (call.kind === "write" ? call.bytes.toString() : "")).join("")));
}

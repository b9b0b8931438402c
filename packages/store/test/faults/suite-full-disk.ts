import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openStore } from "../../src/open-store.ts";
import { acknowledgementsIn, inspectStore, type Findings } from "./inspect-store.ts";
import { writeRound, type Note } from "./write-some.ts";

/** A disk of its own, in memory. */
export interface SmallDisk extends Disposable {
  readonly path: string;
}

/** Mounts a disk of a few MiB; `undefined` where this process may not. */
export function mountSmallDisk(folder: string): SmallDisk | undefined {
  const path = join(folder, "disk");
  mkdirSync(path);
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=2m", "tmpfs", path], { stdio: "ignore" });
  } catch {
    return undefined;
  }
  return {
    path,
    [Symbol.dispose]: () => {
      execFileSync("umount", [path]);
    },
  };
}

/** Fills a disk with a record until it takes no more, makes room, and goes on. */
export async function fillDisk(disk: string): Promise<Findings & { readonly refused: number }> {
  const ballast = join(disk, "ballast");
  writeFileSync(ballast, Buffer.alloc(2 ** 19));
  const store = await openStore(join(disk, "record.db"));
  const acknowledged: string[] = [];
  const note: Note = (lines) => {
    for (const { seq, leaf } of lines) acknowledged.push(`${seq.toString()} ${leaf}\n`);
  };
  let refused = 0;
  for (let round = 0; refused < 20 && round < 10_000; round += 1) await writeRound(store, round, note).catch(() => (refused += 1));
  rmSync(ballast);
  await writeRound(store, 10_001, note);
  await store.close();
  return { ...(await inspectStore(disk, acknowledgementsIn(acknowledged.join("")))), refused };
}

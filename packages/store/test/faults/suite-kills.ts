import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Worker } from "node:worker_threads";
import { openStore } from "../../src/open-store.ts";
import { acknowledgementsIn, inspectStore, nothingFound, type Findings } from "./inspect-store.ts";
import { noteIn, writeRound } from "./write-some.ts";

const script = fileURLToPath(new URL("write-and-note.ts", import.meta.url));

function noted(folder: string): string {
  const path = join(folder, "acknowledged");
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}

/** Kills a process that writes to one store, again and again, and looks at the store after each time. */
export async function killProcesses(folder: string, cycles: number, writer: "thread" | "early" = "thread"): Promise<Findings> {
  mkdirSync(folder, { recursive: true });
  let found = nothingFound;
  for (let cycle = 0; cycle < cycles; cycle += 1) {
    const before = noted(folder).length;
    const child = spawn(process.execPath, ["--conditions=@wherefore/source", "--no-warnings", script, folder, "Infinity", writer], {
      stdio: ["ignore", "ignore", "inherit"],
    });
    const closed = once(child, "close");
    while (child.exitCode === null && noted(folder).length < before + 2_000) await wait(3);
    await wait((cycle * 7) % 20);
    child.kill("SIGKILL");
    await closed;
    found = await inspectStore(folder, acknowledgementsIn(noted(folder)));
    if (found.lost + found.torn + found.damaged > 0) break;
  }
  return found;
}

/** Ends the thread that writes, again and again, while it writes. */
export async function killThreads(folder: string, cycles: number): Promise<Findings> {
  mkdirSync(folder, { recursive: true });
  const threads: Worker[] = [];
  const remember = (thread: Worker): void => void threads.push(thread);
  process.on("worker", remember);
  const store = await openStore(join(folder, "record.db"));
  const note = noteIn(openSync(join(folder, "acknowledged"), "a"));
  for (let cycle = 0; cycle < cycles; cycle += 1) {
    // What the thread was asked for when it ends is denied, and that is all that may happen.
    const rounds = [1, 2, 3].map((part) => writeRound(store, cycle * 3 + part, note).catch(() => undefined));
    await wait(cycle % 9);
    await threads.at(-1)?.terminate();
    await Promise.all(rounds);
    await writeRound(store, cycle * 3, note);
  }
  process.off("worker", remember);
  await store.close();
  return await inspectStore(folder, acknowledgementsIn(noted(folder)));
}

import { rmSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import { sqliteCode } from "./health.ts";

/** A sign of life: a lock on a file, which the system takes away when the process ends, however it ends. */
export interface Presence {
  /** Gives the lock back and removes the file. */
  release(): void;
}

const busy = 5;

/** Takes the lock on a file; `undefined` while somebody who lives holds it. */
export function takePresence(Database: typeof DatabaseSync, path: string): Presence | undefined {
  const lock = new Database(path, { timeout: 0 });
  try {
    lock.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    lock.close();
    if (sqliteCode(error) === busy) return undefined;
    throw error;
  }
  return {
    release() {
      lock.close();
      rmSync(path, { force: true });
    },
  };
}

import type { NewEntry } from "@wherefore/core";
import { readNewEntry } from "@wherefore/core/record";
import type { Batches } from "./batches.ts";

/**
 * Takes entries before they are on the disk.
 *
 * The first one waits for it nevertheless, so that the database knows of the promise before anybody relies on it; so does whichever comes
 * after a write that failed, which also records how many entries were lost.
 */
export function createDeferring(batches: Batches): (entries: readonly NewEntry[]) => Promise<void> {
  let isFlowing = false;
  let lost = 0;
  let since = "";

  function write(entries: readonly NewEntry[], told: number, queued?: () => void): Promise<unknown> {
    const job = { do: "append", entries, expect: [], events: [], deferred: { lost: told, since } } as const;
    return batches.submit(job, { rows: entries.length, isRestricting: false }, queued);
  }

  async function writeAndWait(entries: readonly NewEntry[]): Promise<void> {
    const told = lost;
    lost = 0;
    try {
      await write(entries, told);
      isFlowing = true;
    } catch (error) {
      lost += told;
      throw error;
    }
  }

  function failed(entries: readonly NewEntry[]): void {
    isFlowing = false;
    if (lost === 0) since = new Date().toISOString();
    lost += entries.length;
  }

  return async (newEntries) => {
    // Nobody hears later that an entry was refused.
    const entries = newEntries.map(readNewEntry);
    if (!isFlowing) {
      await writeAndWait(entries);
      return;
    }
    await new Promise<void>((resolve, reject) => {
      let isQueued = false;
      const queued = (): void => {
        isQueued = true;
        resolve();
      };
      write(entries, 0, queued).catch((error: unknown) => {
        if (isQueued) failed(entries);
        else reject(error instanceof Error ? error : new Error("The write was refused."));
      });
    });
  };
}

import { openStore } from "@wherefore/store";
import { join } from "node:path";
import { monitorEventLoopDelay, performance } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";
import { accessTo, somebody } from "../acts.ts";
import { median } from "../interleave.ts";
import type { Outcome } from "../outcome.ts";

const offered = 5_000;
const seconds = 3;

interface Loop {
  /** Milliseconds. */
  readonly p99: number;
  readonly utilisation: number;
}

/** Offers records at a steady rate, and watches the event loop meanwhile. */
async function watched(offer: () => void): Promise<Loop> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const before = performance.eventLoopUtilization();
  delay.enable();
  const start = performance.now();
  let done = 0;
  while (performance.now() - start < seconds * 1_000) {
    const due = ((performance.now() - start) / 1_000) * offered;
    for (; done < due; done += 1) offer();
    await wait(1);
  }
  delay.disable();
  return { p99: delay.percentile(99) / 1e6, utilisation: performance.eventLoopUtilization(before).utilization };
}

/** Row 7: what recording 5,000 accesses a second does to the event loop of the application. */
export async function eventLoop(folder: string): Promise<Outcome> {
  const store = await openStore(join(folder, "loop.db"));
  const rounds: { readonly none: Loop; readonly recording: Loop }[] = [];
  for (let round = 0; round < 5; round += 1) {
    // Both make the entry; one records it.
    const none = await watched(() => void accessTo(somebody()));
    const recording = await watched(() => void store.record.append([accessTo(somebody())], []).catch(() => undefined));
    rounds.push({ none, recording });
  }
  await store.close();
  const times = median(rounds.map(({ none, recording }) => recording.p99 / none.p99));
  const added = median(rounds.map(({ none, recording }) => recording.utilisation - none.utilisation));
  return {
    row: 7,
    what: "event loop at 5,000 records a second: p99 of its delay, times none; utilisation added",
    target: "≤ 2; ≤ 0.10",
    measured: `${times.toFixed(2)}; ${added.toFixed(2)}`,
    met: times <= 2 && added <= 0.1,
  };
}

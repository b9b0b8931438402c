import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { interleave, ratio } from "../interleave.ts";
import type { Outcome } from "../outcome.ts";

const script = fileURLToPath(new URL("write-batches.ts", import.meta.url));
const seconds = 2;

/** Entries a second of several processes together. */
async function together(paths: readonly string[]): Promise<number> {
  const started = await Promise.all(
    paths.map(async (path) => {
      const child = spawn(process.execPath, ["--no-warnings", script, path, seconds.toString()], { stdio: ["pipe", "pipe", "inherit"] });
      const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
      await lines.next();
      return { child, lines };
    }),
  );
  for (const { child } of started) child.stdin.write("go\n");
  const counts = await Promise.all(
    started.map(async ({ child, lines }) => {
      const { value } = await lines.next();
      await once(child, "close");
      return Number(value);
    }),
  );
  return counts.reduce((sum, one) => sum + one, 0) / seconds;
}

/** Row 13: several processes with a file each, times one file that they share. */
export async function processes(folder: string): Promise<Outcome> {
  const own = (count: number): string[] =>
    Array.from({ length: count }, (_, index) => join(folder, `own-${count.toString()}-${index.toString()}.db`));
  const shared = (count: number): string[] => Array.from({ length: count }, () => join(folder, `shared-${count.toString()}.db`));
  const rates = await interleave(
    { own2: () => together(own(2)), shared2: () => together(shared(2)), own4: () => together(own(4)), shared4: () => together(shared(4)) },
    3,
  );
  const found = [ratio(rates.own2, rates.shared2), ratio(rates.own4, rates.shared4)];
  return {
    row: 13,
    what: "2 and 4 processes: a file each, times one file for all",
    target: "≥ 1.5",
    measured: found.map((one) => one.toFixed(2)).join(" and "),
    met: found.every((one) => one >= 1.5),
  };
}

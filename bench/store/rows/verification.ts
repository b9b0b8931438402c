import { openStore, verifyStore } from "@wherefore/store";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { accesses } from "../acts.ts";
import { interleave, median, rate, ratio } from "../interleave.ts";
import type { Outcome } from "../outcome.ts";

const entries = 50_000;

/** Row 10: verifying a record, times reading it. */
export async function verification(folder: string): Promise<Outcome> {
  const path = join(folder, "verify.db");
  const store = await openStore(path);
  for (let written = 0; written < entries; written += 1_000) await store.record.append(accesses(1_000), []);
  await store.close();
  const scan = (): void => {
    const database = new DatabaseSync(path, { readOnly: true });
    let bytes = 0;
    for (const row of database.prepare("SELECT seq, body, head FROM entry ORDER BY seq").iterate()) bytes += String(row["body"]).length;
    database.close();
    if (bytes === 0) throw new Error("nothing was read");
  };
  const rates = await interleave(
    {
      scan: () => rate(entries, scan),
      verify: () =>
        rate(entries, async () => {
          if ((await verifyStore(path)).firstBad !== undefined) throw new Error("the record is not intact");
        }),
    },
    3,
  );
  const found = ratio(rates.verify, rates.scan);
  return {
    row: 10,
    what: `verifying ${entries.toLocaleString("en")} entries, times reading them (${Math.round(median(rates.verify) / 1_000).toString()}k a second)`,
    target: "≥ 0.40",
    measured: found.toFixed(2),
    met: found >= 0.4,
  };
}

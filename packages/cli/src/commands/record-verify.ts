import { isWhereforeError } from "@wherefore/core";
import { verifyStore, type BadEntry, type VerifyReport } from "@wherefore/store";
import { parseArgs } from "node:util";
import type { Output } from "../output.ts";

const usage = 'Usage: wherefore record verify --db PATH (or --store URL), for example "wherefore record verify --db .wherefore/record.db".';

/**
 * `wherefore record verify`: recomputes the processing record and names the first entry that is not as it was written.
 *
 * @param args - what follows `record verify` on the command line
 * @returns 0 when the record is intact, 1 when it is not, 2 when it could not be read
 */
export async function recordVerify(args: readonly string[], out: Output): Promise<0 | 1 | 2> {
  try {
    const store = storeNamedIn(args);
    if (store === undefined) return refuse(out, usage);
    const report = await verifyStore(store, {
      progress: (entries) => {
        out.error(`${entries.toString()} entries read\n`);
      },
    });
    out.write(`${summaryOf(report)}\n`);
    return report.firstBad === undefined ? 0 : 1;
  } catch (error) {
    return refuse(
      out,
      isWhereforeError(error) ? error.message : `The command stopped: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function refuse(out: Output, message: string): 2 {
  out.error(`${message}\n`);
  return 2;
}

function storeNamedIn(args: readonly string[]): string | undefined {
  try {
    const { values } = parseArgs({ args: [...args], options: { db: { type: "string" }, store: { type: "string" } } });
    return values.db !== undefined && values.store !== undefined ? undefined : (values.db ?? values.store);
  } catch {
    return undefined;
  }
}

function summaryOf({ entries, head, firstBad }: VerifyReport): string {
  if (firstBad === undefined) return `${entries.toString()} entries, chain intact, head ${head}`;
  return `${placeOf(firstBad)}: ${faults[firstBad.why]}; ${entries.toString()} entries before it intact`;
}

function placeOf({ seq, kind, why }: BadEntry): string {
  if (kind === "head") return "head of the chain";
  if (kind === "file") return "database file";
  return why === "missing" ? `entry ${seq.toString()}` : `entry ${seq.toString()} (${kind})`;
}

const faults: Readonly<Record<BadEntry["why"], string>> = {
  altered: "altered",
  missing: "missing",
  reordered: "not in its place",
  malformed: "malformed",
  index: "a row that leads to it was altered",
};

import { verifyRecord, type RecordFinding } from "@wherefore/core/record";
import type { BadEntry, Fault } from "../verify/finding.ts";
import { kindOf } from "../verify/stored-fields.ts";
import type { VerifyOptions, VerifyReport } from "../verify/verify-database.ts";
import { firstDisagreement } from "./index-agreement.ts";
import type { IntactPart } from "./intact-part.ts";
import type { PostgresSource } from "./record-source.ts";

/** Verifies a record on PostgreSQL, all of it as it is at one moment. */
export async function verifyDatabase(source: PostgresSource, options: VerifyOptions = {}): Promise<VerifyReport> {
  return await source.steadily(async () => {
    const { entriesOnly = false, progress, ...verification } = options;
    const { fault, ...finding } = await verifyRecord(source, { ...verification, progress: (read) => progress?.(read, "entries") });
    const part = await intactPart(source, fault, (read) => progress?.(read, "tables"));
    const index = entriesOnly ? undefined : await firstDisagreement(source, part);
    const first: Fault | undefined = index === undefined ? fault : { ...index, why: "index" };
    if (first === undefined) return finding;
    const entries = index === undefined ? finding.entries : entriesBefore(part, index);
    return { ...finding, entries, signed: 0, firstBad: await named(source, first) };
  });
}

async function intactPart(source: PostgresSource, fault: RecordFinding["fault"], progress: (read: number) => void): Promise<IntactPart> {
  const chains = await source.chains();
  const broken = fault === undefined ? -1 : chains.findIndex(({ chain }) => chain === fault.chain);
  if (fault === undefined) return { chains, isWhole: true, progress };
  const whole = broken === -1 ? chains : chains.slice(0, broken);
  return { chains: broken === -1 ? whole : [...whole, { chain: fault.chain, seq: fault.seq - 1 }], isWhole: false, progress };
}

function entriesBefore({ chains }: IntactPart, place: { readonly chain: string; readonly seq: number }): number {
  const at = chains.findIndex(({ chain }) => chain === place.chain);
  const before = chains.slice(0, Math.max(at, 0)).reduce((sum, { seq }) => sum + seq, 0);
  return before + Math.max(place.seq - 1, 0);
}

async function named(source: PostgresSource, fault: Fault): Promise<BadEntry> {
  const [row] = await source.rows<{ body: string }>(
    "SELECT body FROM wherefore.entry JOIN wherefore.chain_head AS head USING (chain) WHERE head.name = $1 AND entry.seq = $2",
    [fault.chain, fault.seq],
  );
  return { ...fault, kind: fault.kind ?? kindOf(row?.body) };
}

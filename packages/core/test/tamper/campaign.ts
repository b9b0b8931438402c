import { checkpointRecord } from "../../src/record/checkpoint-record.ts";
import type { Trust } from "../../src/record/checkpoint.ts";
import { newSigningKey, signerFrom } from "../../src/record/note-key.ts";
import { pruneRecord } from "../../src/record/prune-record.ts";
import { verifyRecord, type RecordVerification } from "../../src/record/verify-record.ts";
import { append, copyOf, entryText, memoryRecord, nothingHeld, type Held } from "./memory-record.ts";
import { seeded } from "./seeded.ts";
import { tamperings, type TamperedRecord } from "./tampered.ts";

/** A record of four days, signed each day, the first of which was pruned; and what a verifier has of it. */
export interface SignedRecord extends TamperedRecord {
  readonly held: Held;
  readonly verification: { readonly trust: Trust; readonly checkpoint: string };
}

export async function signedRecord(perDay: number): Promise<SignedRecord> {
  const signer = signerFrom(newSigningKey("papers.example/record"));
  const held = nothingHeld();
  const record = memoryRecord(held);
  const addDay = async (day: number): Promise<string> => {
    for (let number = 0; number < perDay; number += 1) append(held, entryText(day * perDay + number, day));
    return checkpointRecord(record, signer);
  };
  for (const day of [0, 1, 2]) await addDay(day);
  const now = Date.parse("2027-11-02T00:00:00.000Z");
  await pruneRecord(record, { signer, now, newId: () => "00000000-0000-4000-8000-000000000000" });
  const earlier = copyOf(held);
  const checkpoint = await addDay(400);
  const other = nothingHeld();
  for (let number = 0; number < perDay; number += 1) append(other, entryText(70_000 + number, 1));
  return { signer, held, earlier, other, verification: { trust: { publicKey: signer.publicKey }, checkpoint } };
}

/** How one kind of tampering fared. */
export interface CampaignRow {
  readonly kind: string;
  tried: number;
  detected: number;
  readonly as: Map<string, number>;
}

/** What a campaign found. Whoever looks at an untouched record must find nothing. */
export interface CampaignTable {
  readonly rows: readonly CampaignRow[];
  readonly untouched: number;
  readonly falseAlarms: number;
}

/** Tampers with a copy of the record so many times, each time another way, and verifies the copy. */
export async function campaign(record: SignedRecord, count: number, verification: RecordVerification, seed = 1): Promise<CampaignTable> {
  const rows = Object.keys(tamperings).map((kind): CampaignRow => ({ kind, tried: 0, detected: 0, as: new Map() }));
  let [untouched, falseAlarms] = [0, 0];
  for (let number = 0; number < count; number += 1) {
    const row = rows[number % rows.length];
    if (row === undefined) continue;
    const held = copyOf(record.held);
    if (number % 100 === 0) {
      untouched += 1;
      if ((await verifyRecord(memoryRecord(held), verification)).fault !== undefined) falseAlarms += 1;
    }
    await tamperings[row.kind]?.(held, seeded(seed * 1_000_003 + number), record);
    const { fault } = await verifyRecord(memoryRecord(held), verification);
    row.tried += 1;
    if (fault === undefined) continue;
    row.detected += 1;
    row.as.set(fault.why, (row.as.get(fault.why) ?? 0) + 1);
  }
  return { rows, untouched, falseAlarms };
}

/** The table in words. */
export function tableOf({ rows, untouched, falseAlarms }: CampaignTable): string {
  const line = (kind: string, tried: string, detected: string, as: string): string =>
    `${kind.padEnd(16)}${tried.padStart(9)}${detected.padStart(10)}  ${as}\n`;
  const named = (as: ReadonlyMap<string, number>): string => [...as].map(([why, count]) => `${why} ${count.toString()}`).join(", ");
  return [
    line("tampering", "tried", "detected", "found to be"),
    ...rows.map(({ kind, tried, detected, as }) => line(kind, tried.toString(), detected.toString(), named(as))),
    line("none", untouched.toString(), falseAlarms.toString(), "(false alarms)"),
  ].join("");
}

import { beforeAll, describe, expect, it } from "vitest";
import { campaign, signedRecord, tableOf, type CampaignTable, type SignedRecord } from "./campaign.ts";

let record: SignedRecord;

beforeAll(async () => {
  record = await signedRecord(6);
});

function missedIn({ rows }: CampaignTable): readonly string[] {
  return rows.filter(({ tried, detected }) => detected < tried).map(({ kind }) => kind);
}

describe("ten thousand ways to tamper with a record", () => {
  it("are all detected by whoever has the public key and a checkpoint, and nothing is alleged of an untouched one", async () => {
    const table = await campaign(record, 10_000, record.verification);
    process.stdout.write(tableOf(table));
    expect(missedIn(table)).toEqual([]);
    expect(table.falseAlarms).toBe(0);
    expect(table.rows.map(({ tried }) => tried)).toEqual(Array.from({ length: 10 }, () => 1_000));
  }, 300_000);

  it("would not all be without the checkpoint: a record put back as it was agrees with itself", async () => {
    const { trust } = record.verification;
    expect(missedIn(await campaign(record, 200, { trust }))).toContain("roll back");
  }, 60_000);

  it("would not all be without the key: whoever rewrites a record can rewrite its log and drop a day", async () => {
    const missed = missedIn(await campaign(record, 200, {}));
    for (const kind of ["fork", "roll back", "re-sign", "drop a segment"]) expect(missed).toContain(kind);
  }, 60_000);
});

import { beforeAll, describe, expect, it } from "vitest";
import { signedRecord, type SignedRecord } from "../../test/tamper/campaign.ts";
import { memoryRecord } from "../../test/tamper/memory-record.ts";
import { newSigningKey, signerFrom } from "./note-key.ts";
import { proveEntry, verifyEntryProof, type EntryProof } from "./prove-entry.ts";

let record: SignedRecord;
const chain = "main";

beforeAll(async () => {
  record = await signedRecord(13);
});

async function proofOf(seq: number): Promise<EntryProof> {
  return proveEntry(memoryRecord(record.held), { chain, seq });
}

describe("the proof that an entry is in a record", () => {
  it("convinces whoever has the public key, for every entry that is there", async () => {
    for (const { seq, body } of record.held.rows) {
      const proof = await proofOf(seq);
      expect(proof.entry).toBe(body);
      expect(verifyEntryProof(proof, record.verification.trust)).toBe(true);
    }
  });

  it("convinces nobody of another entry, place, head or path", async () => {
    const proof = await proofOf(30);
    const { trust } = record.verification;
    expect(verifyEntryProof({ ...proof, entry: proof.entry.replace("support", "account") }, trust)).toBe(false);
    expect(verifyEntryProof({ ...proof, seq: 31 }, trust)).toBe(false);
    expect(verifyEntryProof({ ...proof, position: proof.position + 1 }, trust)).toBe(false);
    expect(verifyEntryProof({ ...proof, inChain: proof.inChain.slice(1) }, trust)).toBe(false);
    expect(verifyEntryProof({ ...proof, inLog: [...proof.inLog, proof.inLog[0] ?? ""] }, trust)).toBe(false);
    expect(verifyEntryProof({ ...proof, head: proof.head.replace('"seq":', '"seq":1') }, trust)).toBe(false);
    expect(verifyEntryProof({ ...proof, head: "{}" }, trust)).toBe(false);
    const stranger = signerFrom(newSigningKey(record.signer.origin)).publicKey;
    expect(() => verifyEntryProof(proof, { publicKey: stranger })).toThrow(/not signed with the key/);
  });

  it("cannot be made of what was pruned, of what is not signed yet, and of what never was", async () => {
    const pruned = record.held.subtrees[0]?.seq ?? 0;
    await expect(proofOf(pruned)).rejects.toThrow(/pruned/);
    await expect(proofOf(99_999)).rejects.toThrow(/No checkpoint covers/);
    await expect(proofOf(0)).rejects.toThrow(/No checkpoint covers/);
  });
});

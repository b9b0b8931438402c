import { newSigningKey, openCheckpoint, signerFrom } from "@wherefore/core/record";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openStore, verifyStore } from "../src/index.ts";
import { access, consent, person } from "../src/conformance/acts.ts";
import { temporaryDirectory } from "./sample-record.ts";

const signer = signerFrom(newSigningKey("papers.example/record"));
const trust = { publicKey: signer.publicKey };
let directory: ReturnType<typeof temporaryDirectory>;
let path: string;

beforeEach(() => {
  directory = temporaryDirectory();
  path = join(directory.path, "record.db");
});

afterEach(() => {
  directory[Symbol.dispose]();
});

describe("a store that has a signer", () => {
  it("signs while it runs and when it closes, and publishes each checkpoint once", async () => {
    const published: string[] = [];
    const publish = (note: string): void => void published.push(note);
    const store = await openStore(path, { signer, checkpointEvery: 100, publish });
    expect(store.description).toContain("signed");
    await store.ledger.append(consent(person("ada"), 0));
    await vi.waitFor(() => {
      expect(published).toHaveLength(2);
    }, 10_000);
    await store.record.append([access([person("ada")], 1)], []);
    await store.close();
    expect(new Set(published).size).toBe(published.length);
    const sizes = published.map((note) => openCheckpoint(note, trust).size);
    expect(sizes).toEqual([...sizes].sort((one, other) => one - other));
    expect(await verifyStore(path, { trust, checkpoint: published.at(-1) })).toMatchObject({ entries: 2, signed: 2 });
  });

  it("does not open a record that does not continue what was signed", async () => {
    const store = await openStore(path, { signer });
    await store.ledger.append(consent(person("ada"), 0));
    await store.close();
    const database = new DatabaseSync(path, { enableForeignKeyConstraints: false });
    database.exec("DELETE FROM ledger_event; DELETE FROM entry");
    database.prepare("UPDATE chain_head SET seq = 0, head = ?").run("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    database.close();
    await expect(openStore(path, { signer })).rejects.toThrow(expect.objectContaining({ code: "ERR_WHEREFORE_RECORD_ALTERED" }));
  });

  it("does not open with another signer's key, nor with an interval that is none", async () => {
    const store = await openStore(path, { signer });
    await store.ledger.append(consent(person("ada"), 0));
    await store.close();
    const stranger = signerFrom(newSigningKey(signer.origin));
    await expect(openStore(path, { signer: stranger })).rejects.toThrow(/not signed with the key/);
    await expect(openStore(path, { signer, checkpointEvery: 5 })).rejects.toThrow(/checkpointEvery/);
  });

  it("warns, and signs nothing, when the record is altered while it runs", async () => {
    const warnings: string[] = [];
    const listen = (warning: Error): void => void warnings.push(warning.message);
    process.on("warning", listen);
    const store = await openStore(path, { signer, checkpointEvery: 60_000 });
    await store.ledger.append(consent(person("ada"), 0));
    const database = new DatabaseSync(path);
    database.exec("UPDATE entry SET body = replace(body, 'newsletter', 'newsletteR')");
    database.close();
    await store.close();
    await vi.waitFor(() => {
      expect(warnings.join("\n")).toContain("Entry 1 of the chain main is altered");
    });
    process.off("warning", listen);
  });
});

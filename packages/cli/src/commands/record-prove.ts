import { verifyEntryProof, proveEntry, type EntryProof } from "@wherefore/core/record";
import { parseArgs } from "node:util";
import type { Command } from "../command.ts";
import { readText, readTrust } from "../record/read-key.ts";
import { needed, recordArguments, usage } from "../record/record-arguments.ts";
import { withRecord } from "../record/with-record.ts";

/** `wherefore record prove`: that one entry is in the record, for somebody who does not have the record. */
export const proveRecord: Command = {
  name: "record prove",
  usage: "PLACE --store URL",
  summary: "Writes a proof that one entry is in the record, for others to check.",
  details: [
    "PLACE is chain and place as a receipt says, for example main:12. The proof is JSON: the entry, and hashes that lead from it to a",
    "signed checkpoint; it tells nothing of other entries. A checkpoint must cover the entry already.",
  ],
  run: async (args, { out }) => {
    const { store, positionals } = recordArguments(args, { positionals: 1 });
    const [, chain, seq] = /^(.+):([1-9]\d{0,14})$/.exec(positionals[0] ?? "") ?? [];
    if (chain === undefined || seq === undefined) throw usage("Name the place of an entry, for example main:12.");
    const proof = await withRecord(store, (source) => proveEntry(source, { chain, seq: Number(seq) }));
    out.write(`${JSON.stringify(proof)}\n`);
    return 0;
  },
};

/** `wherefore record check-proof`: such a proof, checked without the record. */
export const checkProof: Command = {
  name: "record check-proof",
  usage: "FILE --public-key KEY|FILE [--origin NAME]",
  summary: "Checks a proof that an entry is in a record, without the record.",
  details: ["Shows the entry and exits 0 when the signer of that key had it in the record; exits 1 when the proof does not show that."],
  run: async (args, { out, folder }) => {
    const { file, publicKey, origin } = proofRequest(args);
    const trust = readTrust(publicKey, origin, folder);
    const proof = parsedProof(readText(file, folder));
    if (trust === undefined || proof === undefined || !verifyEntryProof(proof, trust)) {
      out.error(`${file} does not show that its entry is in the record.\n`);
      return 1;
    }
    out.write(`${proof.entry}\n`);
    return Promise.resolve(0);
  },
};

interface ProofRequest {
  readonly file: string;
  readonly publicKey: string;
  readonly origin: string | undefined;
}

function proofRequest(args: readonly string[]): ProofRequest {
  try {
    const text = { type: "string" } as const;
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { "public-key": text, origin: text } });
    if (positionals.length !== 1) throw new Error("Name the file that holds the proof.");
    return { file: positionals[0] ?? "", publicKey: needed("public-key", values["public-key"]), origin: values.origin };
  } catch (error) {
    throw usage(error instanceof Error ? error.message : "The command line cannot be read.");
  }
}

function parsedProof(text: string): EntryProof | undefined {
  try {
    const proof = JSON.parse(text) as Partial<EntryProof> | null;
    const isWhole =
      proof?.v === 1 &&
      [proof.entry, proof.head, proof.checkpoint].every((part) => typeof part === "string") &&
      [proof.seq, proof.position].every(Number.isSafeInteger) &&
      [proof.inChain, proof.inLog].every((hashes) => Array.isArray(hashes) && hashes.every((hash) => typeof hash === "string"));
    return isWhole ? (proof as EntryProof) : undefined;
  } catch {
    return undefined;
  }
}

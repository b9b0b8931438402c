import { WhereforeError } from "@wherefore/core";
import { newSigningKey, openCheckpoint, signerFrom } from "@wherefore/core/record";
import { existsSync, renameSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Command } from "../command.ts";
import { readSigner, readText } from "../record/read-key.ts";
import { needed, recordArguments, usage } from "../record/record-arguments.ts";
import { parseArgs } from "node:util";

/** `wherefore record new-key`: a key to sign checkpoints with. */
export const newKey: Command = {
  name: "record new-key",
  usage: "--origin NAME --out FILE",
  summary: "Makes a key to sign checkpoints with, and says its public half.",
  details: [
    "The origin names the record, for example papers.example/record. The file is readable by its owner only: keep it where the",
    "database's administrator cannot read it. Hand the public key to whoever verifies.",
  ],
  run: async (args, { out, folder }) => {
    const { origin, file } = keyRequest(args);
    const secret = newSigningKey(origin);
    try {
      writeFileSync(resolve(folder, file), `${secret}\n`, { flag: "wx", mode: 0o600 });
    } catch (cause) {
      throw new WhereforeError("ERR_WHEREFORE_USAGE", `${file} exists already or cannot be written; name another file.`, { cause });
    }
    out.write(`${signerFrom(secret).publicKey}\n`);
    return 0;
  },
};

function keyRequest(args: readonly string[]): { readonly origin: string; readonly file: string } {
  try {
    const { values } = parseArgs({ args: [...args], options: { origin: { type: "string" }, out: { type: "string" } } });
    return { origin: needed("origin", values.origin), file: needed("out", values.out) };
  } catch (error) {
    throw usage(error instanceof Error ? error.message : "The command line cannot be read.");
  }
}

/** `wherefore record checkpoint`: signs what the record has come to. */
export const checkpointRecord: Command = {
  name: "record checkpoint",
  usage: "--store URL --key FILE [--out FILE]",
  summary: "Signs what a record has come to, for publishing elsewhere.",
  details: [
    "Writes a C2SP checkpoint, to --out or to the output. Keep it where the database's administrator cannot write: what is altered",
    "before the next one is published cannot be told from what was recorded. A file that is there already must be an earlier",
    "checkpoint of the same record; a record that does not continue it is not signed, and the file stays as it is.",
  ],
  run: async (args, { out, folder }) => {
    const { store, values } = recordArguments(args, { values: ["key", "out"] });
    const signer = readSigner(needed("key", values["key"]), folder);
    const file = values["out"];
    const { signCheckpointOf, verifyStore } = await import("@wherefore/store");
    const trust = { publicKey: signer.publicKey };
    if (file !== undefined && existsSync(resolve(folder, file))) {
      const published = readText(file, folder);
      openCheckpoint(published, trust);
      const { firstBad } = await verifyStore(store, { trust, checkpoint: published, entriesOnly: true });
      if (firstBad !== undefined) throw notContinued(file);
    }
    const note = await signCheckpointOf(store, signer);
    if (file === undefined) out.write(note);
    else writeWhole(resolve(folder, file), note);
    return 0;
  },
};

function notContinued(file: string): WhereforeError {
  return new WhereforeError(
    "ERR_WHEREFORE_RECORD_ALTERED",
    `The record does not continue what ${file} signs: it was altered or rolled back. Nothing was signed; run "wherefore record verify" with that file.`,
  );
}

/** A reader sees the old file or the new one, never half of it. */
function writeWhole(path: string, text: string): void {
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
}

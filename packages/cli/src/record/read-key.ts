import { WhereforeError } from "@wherefore/core";
import { signerFrom, type Signer, type Trust } from "@wherefore/core/record";
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

/** What the verifier trusts: a public key, or a file that holds one, and the origin that goes with it. */
export function readTrust(publicKey: string | undefined, origin: string | undefined, folder: string): Trust | undefined {
  if (publicKey === undefined) return undefined;
  const path = resolve(folder, publicKey);
  const key = existsSync(path) ? readText(publicKey, folder) : publicKey;
  return { publicKey: key.trim(), ...(origin !== undefined && { origin }) };
}

/** The signer whose secret key stands in a file. */
export function readSigner(file: string, folder: string): Signer {
  return signerFrom(readText(file, folder));
}

/** The text of a file named on the command line. */
export function readText(file: string, folder: string): string {
  try {
    return readFileSync(resolve(folder, file), "utf8");
  } catch (cause) {
    throw new WhereforeError("ERR_WHEREFORE_USAGE", `${file} cannot be read.`, { cause });
  }
}

import { WhereforeError } from "../errors.ts";
import type { Signer } from "./note-key.ts";
import { openNote, signNote } from "./signed-note.ts";

/** How large a tree was, and its root: 64 lower-case hexadecimal digits. */
export interface TreeHead {
  readonly size: number;
  readonly root: string;
}

/**
 * Signs a tree head as a checkpoint that other transparency logs' tools read too.
 *
 * @returns a signed note: origin, size, root, signature
 * @see C2SP tlog-checkpoint
 */
export async function signCheckpoint({ size, root }: TreeHead, signer: Signer): Promise<string> {
  return signNote(`${signer.origin}\n${size.toString()}\n${Buffer.from(root, "hex").toString("base64")}\n`, signer);
}

/** What a verifier trusts, from a place of its own: never what came with the record. */
export interface Trust {
  /** `<name>+<key id>+<key>`, as the signer gave it. */
  readonly publicKey: string;
  /** The origin that checkpoints must have. The name of the key when left out. */
  readonly origin?: string;
}

/**
 * The tree head a checkpoint speaks of, once its signature and its origin are those the verifier trusts.
 *
 * Lines after the third are opaque and passed over, as are signatures of other keys.
 *
 * @throws {WhereforeError} `ERR_WHEREFORE_NOTE_INVALID` when it is no checkpoint of that origin, signed with that key
 */
export function openCheckpoint(note: string, { publicKey, origin = nameIn(publicKey) }: Trust): TreeHead {
  const [found, size = "", root = "", ...extensions] = openNote(note, publicKey).split("\n");
  const isWhole = /^(0|[1-9]\d{0,15})$/.test(size) && isHash(root) && extensions.pop() === "" && !extensions.includes("");
  if (!isWhole) throw invalid("The note is no checkpoint: its lines are an origin, a size and a root hash.");
  if (found !== origin) throw invalid(`The checkpoint is of another origin than ${origin}; take one of the record that is verified.`);
  return { size: Number(size), root: Buffer.from(root, "base64").toString("hex") };
}

function nameIn(publicKey: string): string {
  return publicKey.trim().split("+", 1)[0] ?? "";
}

function isHash(text: string): boolean {
  const bytes = Buffer.from(text, "base64");
  return bytes.length === 32 && bytes.toString("base64") === text;
}

function invalid(message: string): WhereforeError {
  return new WhereforeError("ERR_WHEREFORE_NOTE_INVALID", message);
}

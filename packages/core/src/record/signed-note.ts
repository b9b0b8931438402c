import { WhereforeError } from "../errors.ts";
import { trustedKey, type Signer } from "./note-key.ts";

// A signed note (C2SP signed-note): text, an empty line, and one line for each signature.

const longestNote = 1_000_000;
const mostSignatures = 100;
const dash = "\u2014 ";

/**
 * Signs a text as a note.
 *
 * @param text - ends in a line feed
 * @returns the whole note: text, empty line, signature line
 */
export async function signNote(text: string, signer: Signer): Promise<string> {
  const { name, id } = trustedKey(signer.publicKey);
  const signature = await signer.sign(Buffer.from(text));
  return `${text}\n${dash}${name} ${Buffer.concat([Buffer.from(id, "hex"), signature]).toString("base64")}\n`;
}

/**
 * The text of a note that a key has signed. Signatures of keys that are not trusted are passed over, as the specification asks.
 *
 * @param publicKey - the key the verifier trusts, from a place of its own; never one that came with the note
 * @throws {WhereforeError} `ERR_WHEREFORE_NOTE_INVALID` when the note is none, or that key has not signed just this text
 * @see C2SP signed-note
 */
export function openNote(note: string, publicKey: string): string {
  const { text, lines } = partsOf(note);
  const key = trustedKey(publicKey);
  const { name, id } = key;
  const signatures = lines.map(readSignature).filter((signature) => signature.name === name && signature.id === id);
  if (signatures.length === 0) throw invalid(`The note is not signed with the key ${id} of ${name}; take the public key of its signer.`);
  const bytes = Buffer.from(text);
  if (!signatures.every(({ signature }) => key.verifies(bytes, signature)))
    throw invalid(`The signature of ${name} does not belong to this text: the note was changed or forged.`);
  return text;
}

function partsOf(note: string): { readonly text: string; readonly lines: readonly string[] } {
  const end = note.lastIndexOf("\n\n");
  const lines = note.slice(end + 2).split("\n");
  const isWhole = note.length <= longestNote && end >= 0 && lines.pop() === "" && lines.length > 0 && lines.length <= mostSignatures;
  if (!isWhole || /[\0-\x09\x0b-\x1f\ufffd]/.test(note)) throw notWhole();
  return { text: note.slice(0, end + 1), lines };
}

interface Signature {
  readonly name: string;
  readonly id: string;
  readonly signature: Uint8Array;
}

function readSignature(line: string): Signature {
  const [, name = "", value = ""] = /^\u2014 ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/u.exec(line) ?? [];
  const bytes = Buffer.from(value, "base64");
  if (bytes.length < 5 || bytes.toString("base64") !== value) throw notWhole();
  return { name, id: bytes.toString("hex", 0, 4), signature: bytes.subarray(4) };
}

function notWhole(): WhereforeError {
  return invalid("This is no signed note: it has a text, an empty line and signature lines, and ends with a line feed.");
}

function invalid(message: string): WhereforeError {
  return new WhereforeError("ERR_WHEREFORE_NOTE_INVALID", message);
}

import { createPrivateKey, createPublicKey, generateKeyPairSync, hash, sign, verify, type KeyObject } from "node:crypto";
import { WhereforeError } from "../errors.ts";

/** Who signs checkpoints. A key kept by a key-management service signs just as well: `sign` may take its time. */
export interface Signer {
  /** The name of the record, for example `papers.example/record`: origin of its checkpoints, and name of the key. */
  readonly origin: string;
  /** What verifiers need, and nothing secret: `<origin>+<key id>+<key>`. Hand it over apart from the record. */
  readonly publicKey: string;
  /** Ed25519 over these bytes, 64 bytes long. */
  sign(text: Uint8Array): Uint8Array | Promise<Uint8Array>;
}

/** A key that a verifier trusts, and the only name it may sign under. */
export interface TrustedKey {
  readonly name: string;
  /** First four bytes of the hash of name and key, 8 lower-case hexadecimal digits. */
  readonly id: string;
  verifies(text: Uint8Array, signature: Uint8Array): boolean;
}

const ED25519 = 1;
const secretPrefix = "PRIVATE+KEY+";
// What stands before the 32 bytes of an Ed25519 key in PKCS #8 and in SubjectPublicKeyInfo (RFC 8410).
const pkcs8 = Buffer.from("302e020100300506032b657004220420", "hex");
const spki = Buffer.from("302a300506032b6570032100", "hex");

/**
 * Makes a new signing key. Keep the text where neither the database nor its administrator can read it.
 *
 * @param origin - the name of the record: no space, no plus sign; usually a host and a path, which need not exist
 * @returns the secret key as one line of text, as {@link signerFrom} reads it
 * @throws {WhereforeError} `ERR_WHEREFORE_OPTIONS_INVALID` when the origin cannot be a name
 */
export function newSigningKey(origin: string): string {
  if (!isKeyName(origin)) throw invalid("An origin is a name without spaces and plus signs, for example papers.example/record.");
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const seed = privateKey.export({ format: "der", type: "pkcs8" }).subarray(pkcs8.length);
  return `${secretPrefix}${origin}+${keyId(origin, rawKey(publicKey))}+${encoded(seed)}`;
}

/**
 * The signer of a secret key in the text form of signed notes, `PRIVATE+KEY+<origin>+<key id>+<seed>`.
 *
 * @throws {WhereforeError} `ERR_WHEREFORE_OPTIONS_INVALID` when the text is no such key; the message never repeats it
 */
export function signerFrom(secretKey: string): Signer {
  const text = secretKey.trim();
  const parts = text.startsWith(secretPrefix) ? keyParts(text.slice(secretPrefix.length)) : undefined;
  if (parts === undefined) throw invalid("The signing key is none: it begins with PRIVATE+KEY+ and stands on one line.");
  const privateKey = createPrivateKey({ key: Buffer.concat([pkcs8, parts.key]), format: "der", type: "pkcs8" });
  const publicBytes = rawKey(createPublicKey(privateKey));
  if (keyId(parts.name, publicBytes) !== parts.id) throw invalid("The signing key is damaged: its id does not belong to it.");
  return {
    origin: parts.name,
    publicKey: `${parts.name}+${parts.id}+${encoded(publicBytes)}`,
    sign: (bytes) => sign(null, bytes, privateKey),
  };
}

/**
 * Reads a public key as a signer gives it: `<name>+<key id>+<key>`.
 *
 * @throws {WhereforeError} `ERR_WHEREFORE_OPTIONS_INVALID` when the text is no Ed25519 key, or its id is another key's
 * @see C2SP signed-note
 */
export function trustedKey(publicKey: string): TrustedKey {
  const parts = keyParts(publicKey.trim());
  if (parts === undefined || keyId(parts.name, parts.key) !== parts.id)
    throw invalid("The public key is none: it has the form <name>+<8 hexadecimal digits>+<base64>, as the signer gives it.");
  const key = createPublicKey({ key: Buffer.concat([spki, parts.key]), format: "der", type: "spki" });
  return { name: parts.name, id: parts.id, verifies: (text, signature) => verify(null, text, key, signature) };
}

/** Whether a text can be the name of a key: something, without spaces and plus signs. */
function isKeyName(text: string): boolean {
  return /^[^\s+\p{White_Space}\p{Cc}]+$/u.test(text);
}

interface KeyParts {
  readonly name: string;
  readonly id: string;
  readonly key: Buffer;
}

function keyParts(text: string): KeyParts | undefined {
  const [, name = "", id = "", key = ""] = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})$/.exec(text) ?? [];
  const bytes = Buffer.from(key, "base64");
  return isKeyName(name) && bytes[0] === ED25519 ? { name, id, key: bytes.subarray(1) } : undefined;
}

function encoded(key: Uint8Array): string {
  return Buffer.concat([Uint8Array.of(ED25519), key]).toString("base64");
}

function rawKey(publicKey: KeyObject): Buffer {
  return publicKey.export({ format: "der", type: "spki" }).subarray(spki.length);
}

function keyId(name: string, key: Uint8Array): string {
  return hash("sha256", Buffer.concat([Buffer.from(`${name}\n`), Uint8Array.of(ED25519), key]), "hex").slice(0, 8);
}

function invalid(message: string): WhereforeError {
  return new WhereforeError("ERR_WHEREFORE_OPTIONS_INVALID", message);
}

import { WhereforeError } from "@wherefore/core";
import { createHmac, type KeyObject } from "node:crypto";

/** Where a pseudonym is used. Without the key, pseudonyms of two domains cannot be linked. */
export type Domain = "record" | "ledger" | "accessor";

/** The keys of people at hand: what entries are made with. Names are those of `names.ts`. */
export interface Keyring {
  /** HMAC-SHA-256 of domain and epoch under the person's key, in hexadecimal; `undefined` for a person without key. */
  pseudonym(name: string, domain: Domain): string | undefined;
  /** HMAC-SHA-256 of a text under the person's key; nobody without the key can guess the text. */
  keyedHash(name: string, text: string): string | undefined;
}

// Pseudonyms of two epochs of the record cannot be linked without the key.
const epoch = "1";

/** The pseudonym a key gives in a domain. */
export function pseudonymUnder(key: KeyObject, domain: Domain): string {
  return createHmac("sha256", key).update(`${domain}\0${epoch}`).digest("hex");
}

/** The hash of an idempotency key under a person's key. */
export function keyedHashUnder(key: KeyObject, text: string): string {
  return createHmac("sha256", key).update(`idempotency\0${epoch}\0${text}`).digest("hex");
}

/** The pseudonym of somebody whose key was made before. */
export function pseudonymIn(keys: Keyring, name: string, domain: Domain): string {
  return must(keys.pseudonym(name, domain));
}

/** A text of somebody whose key was made before, so that only their key can tell whether it is the same again. */
export function keyedHashIn(keys: Keyring, name: string, text: string): string {
  return must(keys.keyedHash(name, text));
}

function must(hash: string | undefined): string {
  if (hash === undefined)
    throw new WhereforeError("ERR_WHEREFORE_STORE_UNAVAILABLE", "A key was deleted while an entry was written; try again.");
  return hash;
}

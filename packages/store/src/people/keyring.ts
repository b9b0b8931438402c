import { WhereforeError } from "@wherefore/core";
import { createHmac, createSecretKey, type KeyObject } from "node:crypto";

/** Where a pseudonym is used. Without the key, pseudonyms of two domains cannot be linked. */
export type Domain = "record" | "ledger" | "accessor";

/** The keys of people at hand: what entries are made with. Names are those of `names.ts`. */
export interface Keyring {
  /**
   * HMAC-SHA-256 of the epoch under the person's key for the domain, in hexadecimal; `undefined` for a person without key.
   *
   * @param epoch - pseudonyms of two epochs cannot be linked without the key; left out where a person keeps one pseudonym for good
   */
  pseudonym(name: string, domain: Domain, epoch?: string): string | undefined;
  /** HMAC-SHA-256 of a text under the person's key; nobody without the key can guess the text. */
  keyedHash(name: string, text: string): string | undefined;
}

/** The epoch of pseudonyms that never change. */
export const lastingEpoch = "lasting";

/** The epoch of an entry made at an instant (ISO 8601): its month in UTC. */
export function epochOf(at: string): string {
  return at.slice(0, "2026-11".length);
}

/** The key of a person for one domain: whoever has it can link the pseudonyms of that domain, and of no other. */
export function keyForDomain(key: KeyObject, domain: Domain | "idempotency"): KeyObject {
  return createSecretKey(createHmac("sha256", key).update(domain).digest());
}

/** HMAC-SHA-256 of a text under a key, in hexadecimal. */
export function hashUnder(key: KeyObject, text: string): string {
  return createHmac("sha256", key).update(text).digest("hex");
}

/** The pseudonym of somebody whose key was made before. */
export function pseudonymIn(keys: Keyring, name: string, domain: Domain, epoch?: string): string {
  return must(keys.pseudonym(name, domain, epoch));
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

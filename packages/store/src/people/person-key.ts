import { createSecretKey, randomBytes, type KeyObject } from "node:crypto";
import { hashUnder, keyForDomain, lastingEpoch, type Domain, type Keyring } from "./keyring.ts";

/** The key of one person, with the pseudonyms it gave so far. */
export interface PersonKey {
  pseudonym(domain: Domain, epoch?: string): string;
  keyedHash(text: string): string;
}

/** @param bytes - 32 random bytes */
export function personKey(bytes: Uint8Array): PersonKey {
  const key = createSecretKey(bytes);
  const ofDomain = remembering((domain: Domain | "idempotency"): KeyObject => keyForDomain(key, domain));
  const pseudonyms = {
    record: remembering((epoch: string) => hashUnder(ofDomain("record"), epoch)),
    ledger: remembering((epoch: string) => hashUnder(ofDomain("ledger"), epoch)),
    accessor: remembering((epoch: string) => hashUnder(ofDomain("accessor"), epoch)),
  };
  return {
    pseudonym: (domain, epoch = lastingEpoch) => pseudonyms[domain](epoch),
    keyedHash: (text) => hashUnder(ofDomain("idempotency"), text),
  };
}

function remembering<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

/** Random bytes for the key of a new person, and the pseudonym by which the subject ledger will know them. */
export function newPersonKey(): { readonly bytes: Buffer; readonly ledger: string } {
  const bytes = randomBytes(32);
  return { bytes, ledger: personKey(bytes).pseudonym("ledger") };
}

/** A keyring over whoever is found by name. */
export function keyringOver(find: (name: string) => PersonKey | undefined): Keyring {
  return {
    pseudonym: (name, domain, epoch) => find(name)?.pseudonym(domain, epoch),
    keyedHash: (name, text) => find(name)?.keyedHash(text),
  };
}

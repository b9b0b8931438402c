import { createSecretKey, randomBytes } from "node:crypto";
import { keyedHashUnder, pseudonymUnder, type Domain, type Keyring } from "./keyring.ts";

/** The key of one person, with the pseudonyms it gave so far. */
export interface PersonKey {
  pseudonym(domain: Domain): string;
  keyedHash(text: string): string;
}

/** @param bytes - 32 random bytes */
export function personKey(bytes: Uint8Array): PersonKey {
  const key = createSecretKey(bytes);
  const pseudonyms = new Map<Domain, string>();
  return {
    pseudonym(domain) {
      const known = pseudonyms.get(domain);
      if (known !== undefined) return known;
      const made = pseudonymUnder(key, domain);
      pseudonyms.set(domain, made);
      return made;
    },
    keyedHash: (text) => keyedHashUnder(key, text),
  };
}

/** Random bytes for the key of a new person, and the pseudonym by which the subject ledger will know them. */
export function newPersonKey(): { readonly bytes: Buffer; readonly ledger: string } {
  const bytes = randomBytes(32);
  return { bytes, ledger: pseudonymUnder(createSecretKey(bytes), "ledger") };
}

/** A keyring over whoever is found by name. */
export function keyringOver(find: (name: string) => PersonKey | undefined): Keyring {
  return {
    pseudonym: (name, domain) => find(name)?.pseudonym(domain),
    keyedHash: (name, text) => find(name)?.keyedHash(text),
  };
}

import { createSecretKey, type KeyObject } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import { keyedHashUnder, pseudonymUnder, type Domain, type Keyring } from "../people/keyring.ts";

/** Looks keys up in an open key file, and makes none. */
export interface KeyLookup extends Keyring {
  /** Whether a person has a key. */
  has(name: string): boolean;
  /** The person behind a pseudonym of the subject ledger, while their key exists. */
  nameOf(ledgerPseudonym: string): string | undefined;
}

interface Person {
  readonly key: KeyObject;
  readonly pseudonyms: Map<Domain, string>;
}

const mostCached = 10_000;

export function keyLookupIn(database: DatabaseSync): KeyLookup {
  const select = database.prepare("SELECT key FROM person WHERE name = ?");
  const resolve = database.prepare("SELECT name FROM person WHERE ledger = ?");
  const known = new Map<string, Person>();

  function find(name: string): Person | undefined {
    const cached = known.get(name);
    if (cached !== undefined) return cached;
    const row = select.get(name) as { key: Uint8Array } | undefined;
    return row && remember(name, { key: createSecretKey(row.key), pseudonyms: new Map() });
  }

  function remember(name: string, person: Person): Person {
    const oldest = known.size >= mostCached ? known.keys().next() : undefined;
    if (oldest?.done === false) known.delete(oldest.value);
    known.set(name, person);
    return person;
  }

  return {
    has: (name) => find(name) !== undefined,
    pseudonym(name, domain) {
      const person = find(name);
      return person && (person.pseudonyms.get(domain) ?? firstPseudonym(person, domain));
    },
    keyedHash(name, text) {
      const person = find(name);
      return person && keyedHashUnder(person.key, text);
    },
    nameOf: (ledgerPseudonym) => (resolve.get(ledgerPseudonym) as { name: string } | undefined)?.name,
  };
}

function firstPseudonym({ key, pseudonyms }: Person, domain: Domain): string {
  const pseudonym = pseudonymUnder(key, domain);
  pseudonyms.set(domain, pseudonym);
  return pseudonym;
}

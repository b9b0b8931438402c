import type { DatabaseSync } from "node:sqlite";
import type { Keyring } from "../people/keyring.ts";
import { keyringOver, personKey, type PersonKey } from "../people/person-key.ts";

/** Looks keys up in an open key file, and makes none. */
export interface KeyLookup extends Keyring {
  /** Whether a person has a key. */
  has(name: string): boolean;
  /** The epochs that pseudonyms were made of. */
  epochs(): readonly string[];
  /** The person behind a pseudonym of the subject ledger, while their key exists. */
  nameOf(ledgerPseudonym: string): string | undefined;
}

const mostCached = 10_000;

export function keyLookupIn(database: DatabaseSync): KeyLookup {
  const select = database.prepare("SELECT key FROM person WHERE name = ?");
  const resolve = database.prepare("SELECT name FROM person WHERE ledger = ?");
  const labels = database.prepare("SELECT label FROM epoch");
  const known = new Map<string, PersonKey>();

  function find(name: string): PersonKey | undefined {
    const cached = known.get(name);
    if (cached !== undefined) return cached;
    const row = select.get(name) as { key: Uint8Array } | undefined;
    return row && remember(name, personKey(row.key));
  }

  function remember(name: string, person: PersonKey): PersonKey {
    const oldest = known.size >= mostCached ? known.keys().next() : undefined;
    if (oldest?.done === false) known.delete(oldest.value);
    known.set(name, person);
    return person;
  }

  return {
    epochs: () => (labels.all() as unknown as { label: string }[]).map(({ label }) => label),
    has: (name) => find(name) !== undefined,
    ...keyringOver(find),
    nameOf: (ledgerPseudonym) => (resolve.get(ledgerPseudonym) as { name: string } | undefined)?.name,
  };
}

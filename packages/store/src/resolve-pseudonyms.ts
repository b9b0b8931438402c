import type { DataSubject } from "@wherefore/core";
import { existsSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import { reading } from "./open-record.ts";
import { lastingEpoch } from "./people/keyring.ts";
import { personKey } from "./people/person-key.ts";
import { openForReading } from "./sqlite/open-database.ts";

/** Who stands behind a pseudonym: a data subject, or the employee or job that read the data. */
export interface BehindPseudonym {
  readonly id: string;
  readonly as: DataSubject["as"] | "accessor";
  /** Whose customer it is, where we process for another controller. */
  readonly controller?: string;
}

/**
 * Finds the people behind pseudonyms of the record, by trying the key of everybody in a key file. Somebody whose key was destroyed is
 * not found, by anybody.
 *
 * @param keys - path of the key file
 * @returns those that were found, by pseudonym
 * @throws {WhereforeError} `ERR_WHEREFORE_STORE_UNAVAILABLE` when the key file cannot be read
 */
export async function resolvePseudonyms(keys: string, pseudonyms: readonly string[]): Promise<ReadonlyMap<string, BehindPseudonym>> {
  return reading(keys, async () => {
    if (!existsSync(keys)) throw Object.assign(new Error("no such file"), { code: "ENOENT" });
    const database = await openForReading(keys);
    try {
      return found(database, new Set(pseudonyms));
    } finally {
      database.close();
    }
  });
}

function found(database: DatabaseSync, wanted: ReadonlySet<string>): ReadonlyMap<string, BehindPseudonym> {
  const epochs = [
    lastingEpoch,
    ...(database.prepare("SELECT label FROM epoch").all() as unknown as { label: string }[]).map(({ label }) => label),
  ];
  const people = database.prepare("SELECT name, key FROM person").iterate() as Iterable<unknown> as Iterable<{
    name: string;
    key: Uint8Array;
  }>;
  const behind = new Map<string, BehindPseudonym>();
  for (const { name, key } of people) {
    const person = personKey(key);
    const all = epochs.flatMap((epoch) => [person.pseudonym("record", epoch), person.pseudonym("accessor", epoch)]);
    for (const pseudonym of [person.pseudonym("ledger"), ...all]) if (wanted.has(pseudonym)) behind.set(pseudonym, named(name));
  }
  return behind;
}

function named(name: string): BehindPseudonym {
  const [as, controller, id] = JSON.parse(name) as [BehindPseudonym["as"], string | null, string];
  return controller === null ? { id, as } : { id, as, controller };
}

import { WhereforeError, type Entry, type NewEntry } from "@wherefore/core";
import { pseudonymIn, type Keyring } from "../people/keyring.ts";
import { asksOnly, nameOfAccessor, nameOfDataSubject } from "../people/names.ts";
import { entryText } from "./entry-text.ts";

/** An access or an outcome as it is stored, and its canonical JSON. */
export interface PseudonymousEntry {
  readonly entry: Extract<Entry, { kind: "access" | "outcome" }>;
  readonly body: string;
}

/**
 * Puts pseudonyms in the place of people. Who was only asked about, and has no key, is left out.
 *
 * @param epoch - of the pseudonyms; left out where people keep theirs for good
 */
export function pseudonymousEntry(keys: Keyring, newEntry: NewEntry, epoch?: string): PseudonymousEntry {
  const entry = withPseudonyms(keys, newEntry, epoch);
  return { entry, body: entryText(entry) };
}

function withPseudonyms(keys: Keyring, entry: NewEntry, epoch: string | undefined): PseudonymousEntry["entry"] {
  const pseudonymOf = (name: string): readonly string[] => {
    if (asksOnly(entry)) return [keys.pseudonym(name, "record", epoch) ?? []].flat();
    return [pseudonymIn(keys, name, "record", epoch)];
  };
  const dataSubjects = [...new Set(entry.dataSubjects.map(nameOfDataSubject).flatMap(pseudonymOf))];
  if (entry.kind === "outcome") return { ...entry, dataSubjects };
  const accessor = entry.accessor && {
    pseudonym: pseudonymIn(keys, nameOfAccessor(entry.accessor.id), "accessor", epoch),
    roles: entry.accessor.roles,
  };
  return { ...entry, dataSubjects, accessor };
}

/** Refuses a call two of whose entries share an id. */
export function assertDifferent(entries: readonly NewEntry[]): void {
  if (new Set(entries.map(({ id }) => id)).size === entries.length) return;
  const problems = [{ path: ["id"], message: "is that of another entry of the same call" }];
  throw new WhereforeError("ERR_WHEREFORE_ENTRY_INVALID", "Two entries of one call share an id; give every entry a random UUID.", {
    problems,
  });
}

/** The answer to an outcome of an access that nobody recorded. */
export function noSuchAccess(): WhereforeError {
  const problems = [{ path: ["of"], message: "names no access that is in the record" }];
  return new WhereforeError("ERR_WHEREFORE_ENTRY_INVALID", "An outcome names no access that is in the record; record the access first.", {
    problems,
  });
}

/** The answer to an entry whose id another entry has. */
export function idReused(): WhereforeError {
  return new WhereforeError(
    "ERR_WHEREFORE_KEY_REUSED",
    "The id of an entry was used for a different entry; give every entry a random UUID.",
  );
}

const usualLimit = 100;

/** How many accesses a list may hold. */
export function limitOf({ limit = usualLimit }: { readonly limit?: number }): number {
  if (Number.isSafeInteger(limit) && limit >= 1) return limit;
  throw new WhereforeError("ERR_WHEREFORE_OPTIONS_INVALID", "limit must be a whole number from 1 on.");
}

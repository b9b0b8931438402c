import type { AccessEntry } from "@wherefore/core";
import { placeOfWork } from "./described-entry.ts";
import type { RecordedEntry } from "./recorded-entries.ts";

/** What a breach assessment asks of a route or a job in a period. */
export interface Affected {
  readonly where: string;
  readonly accesses: number;
  /** Accesses that were denied: nothing left. */
  readonly denied: number;
  readonly dataSubjects: readonly AffectedPerson[];
  readonly purposes: readonly string[];
  readonly categories: readonly string[];
  readonly accessors: readonly { readonly pseudonym: string; readonly roles: readonly string[]; readonly accesses: number }[];
  readonly recipients: readonly string[];
}

/** One data subject whose data was accessed. */
export interface AffectedPerson {
  readonly pseudonym: string;
  readonly accesses: number;
  readonly first: string;
  readonly last: string;
  readonly categories: readonly string[];
}

/** Collects what was touched, entry by entry. */
export interface AffectedCount {
  take(entries: readonly RecordedEntry[]): void;
  result(): Affected;
}

interface PersonCount {
  accesses: number;
  first: string;
  last: string;
  readonly categories: Set<string>;
}

/**
 * Counts who and what was touched by accesses at one place.
 *
 * Whoever an outcome names was touched by the access it belongs to, as much as whom the access itself names.
 *
 * @param where - `GET /users/:id`, or `job newsletter`
 */
export function countAffected(where: string): AffectedCount {
  const people = new Map<string, PersonCount>();
  const accessors = countAccessors();
  const accesses = new Map<string, AccessEntry>();
  const [purposes, categories, recipients] = [new Set<string>(), new Set<string>(), new Set<string>()];
  let denied = 0;

  function touch(pseudonyms: readonly string[], { at, categories: touched }: AccessEntry): void {
    for (const pseudonym of pseudonyms) {
      const known = people.get(pseudonym) ?? { accesses: 0, first: at, last: at, categories: new Set<string>() };
      people.set(pseudonym, known);
      known.accesses += 1;
      if (at < known.first) known.first = at;
      if (at > known.last) known.last = at;
      for (const category of touched) known.categories.add(category);
    }
  }

  function takeAccess(access: AccessEntry): void {
    if (placeOfWork(access) !== where) return;
    if (access.decision === "deny" && access.enforcement === "enforce") {
      denied += 1;
      return;
    }
    accesses.set(access.id, access);
    touch(access.dataSubjects, access);
    purposes.add(access.purpose);
    for (const category of access.categories) categories.add(category);
    if (access.recipient !== undefined) recipients.add(access.recipient);
    accessors.take(access.accessor);
  }

  return {
    take(entries) {
      for (const { entry } of entries) {
        if (entry.kind === "access") takeAccess(entry);
        const access = entry.kind === "outcome" ? accesses.get(entry.of) : undefined;
        if (entry.kind === "outcome" && access !== undefined)
          touch(
            entry.dataSubjects.filter((person) => !access.dataSubjects.includes(person)),
            access,
          );
      }
    },
    result: () => ({
      where,
      accesses: accesses.size,
      denied,
      dataSubjects: [...people].map(([pseudonym, person]) => ({ pseudonym, ...person, categories: [...person.categories].sort() })),
      purposes: [...purposes].sort(),
      categories: [...categories].sort(),
      accessors: accessors.result(),
      recipients: [...recipients].sort(),
    }),
  };
}

function countAccessors(): { take(accessor: AccessEntry["accessor"]): void; result(): Affected["accessors"] } {
  const accessors = new Map<string, { readonly roles: Set<string>; accesses: number }>();
  return {
    take(accessor) {
      if (accessor === null) return;
      const known = accessors.get(accessor.pseudonym) ?? { roles: new Set<string>(), accesses: 0 };
      accessors.set(accessor.pseudonym, known);
      known.accesses += 1;
      for (const role of accessor.roles) known.roles.add(role);
    },
    result: () => [...accessors].map(([pseudonym, { roles, accesses }]) => ({ pseudonym, roles: [...roles].sort(), accesses })),
  };
}

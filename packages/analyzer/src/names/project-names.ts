import type { PolicyFacts } from "../policy/policy-facts.ts";
import { contains, type Position } from "../source-range.ts";
import type { Sources } from "../symbols/sources.ts";
import type { ParseSync } from "../syntax/parse.ts";
import { placeOf, type NamePlace } from "./name-place.ts";
import type { NameSlot } from "./name-slot.ts";
import { distinctPlaces, nameSlotsIn } from "./name-slots.ts";
import { repaired } from "./repaired.ts";

/** Where purposes, groups and categories are named in a project. */
export interface ProjectNames {
  /** The name that stands at a position. */
  at(file: string, position: Position): NamePlace | undefined;
  /** All names of a file that are known to the vocabulary or to the policy that governs it. */
  of(file: string): readonly NamePlace[];
  /** Every place that names the same: purposes and groups under the same policy, categories everywhere. The place itself is among them. */
  same(place: Pick<NamePlace, "kind" | "name" | "file">): readonly NamePlace[];
  /** The slot a person types in at a position; also in a text that is not closed yet. */
  slotAt(file: string, position: Position): NameSlot | undefined;
}

/** What the names are gathered from. */
export interface NameSources {
  readonly parse: ParseSync;
  readonly sources: Sources;
  /** Known slots of a file. */
  readonly slotsOf: (file: string) => readonly NameSlot[];
  /** Files of the project, absolute paths. */
  readonly files: () => readonly string[];
  readonly policyOf: (file: string) => PolicyFacts | undefined;
}

export function projectNames({ parse, sources, slotsOf, files, policyOf }: NameSources): ProjectNames {
  const namedBy = (file: string): NamePlace[] =>
    slotsOf(file)
      .map((slot) => placeOf(slot, policyOf(file)))
      .filter((place) => place !== undefined);
  const of = (file: string): readonly NamePlace[] => namedBy(file).filter((place) => place.file === file);
  return {
    of,
    at: (file, position) => of(file).find(({ range }) => contains(range, position)),
    same: ({ kind, name, file }) => {
      const policy = policyOf(file)?.file;
      const concerned = files().filter((other) => kind === "category" || policyOf(other)?.file === policy);
      return distinctPlaces(concerned.flatMap(namedBy).filter((place) => place.kind === kind && place.name === name));
    },
    slotAt: (path, position) => {
      const known = slotsOf(path).find((slot) => slot.file === path && contains(slot.range, position));
      const broken = known === undefined ? sources.file(path) : undefined;
      if (broken === undefined || broken.errors.length === 0) return known;
      const whole = repaired(broken, position, parse);
      return whole === undefined ? undefined : nameSlotsIn(whole, sources).find(({ range }) => contains(range, position));
    },
  };
}

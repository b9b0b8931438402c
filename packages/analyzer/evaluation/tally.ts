/** How often a judgement was right. */
export interface Tally {
  /** Personal, and found. */
  readonly found: number;
  /** Personal, and missed. */
  readonly missed: number;
  /** Not personal, and reported. */
  readonly wrong: number;
  /** Found under a right category. */
  readonly named: number;
}

export const nothingCounted: Tally = { found: 0, missed: 0, wrong: 0, named: 0 };

export function added(one: Tally, other: Tally): Tally {
  return {
    found: one.found + other.found,
    missed: one.missed + other.missed,
    wrong: one.wrong + other.wrong,
    named: one.named + other.named,
  };
}

/** Of what was reported, the share that is personal: 0 to 1. */
export function precision({ found, wrong }: Tally): number {
  return share(found, found + wrong);
}

/** Of what is personal, the share that was reported: 0 to 1. */
export function recall({ found, missed }: Tally): number {
  return share(found, found + missed);
}

/** The harmonic mean of precision and recall: 0 to 1. */
export function f1({ found, missed, wrong }: Tally): number {
  return share(2 * found, 2 * found + missed + wrong);
}

/** Of what was found, the share under a right category: 0 to 1. */
export function naming({ named, found }: Tally): number {
  return share(named, found);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

import { casl } from "./engines/casl.ts";
import { floor } from "./engines/floor.ts";
import { lookup } from "./engines/lookup.ts";
import { wherefore } from "./engines/wherefore.ts";
import type { Engine } from "./engines/engine.ts";
import type { Measured } from "./measure.ts";

export interface Target {
  readonly what: string;
  readonly measured: number;
  readonly target: string;
  readonly met: boolean;
}

/** Rows 1 to 5. `results` are in the order of the sizes: P 10, P 100, P 1,000, and P 100 with a million people. */
export function targetsOf(results: readonly ReadonlyMap<string, Measured>[]): readonly Target[] {
  const ns = (size: number, engine: Engine): number => results[size]?.get(engine.name)?.ns ?? NaN;
  const ahead = ns(1, casl) / ns(1, wherefore);
  return [
    atMost("1 a decision, times the bitset (P 100)", ns(1, wherefore) / ns(1, floor), 3),
    { what: "1 times ahead of @casl/ability (P 100)", measured: ahead, target: "≥ 10", met: ahead >= 10 },
    atMost("2 with every reason of a denial, half of the questions denied, ns", ns(1, wherefore), 250),
    atMost("3 from 10 to 1,000 purposes, times", ns(2, wherefore) / ns(0, wherefore), 1.1),
    atMost("4 with 1,000,000 people, times a Map lookup there", ns(3, wherefore) / ns(3, lookup), 1.5),
    atMost("5 bytes allocated a permit", results[1]?.get(wherefore.name)?.bytes ?? NaN, 8),
  ];
}

function atMost(what: string, measured: number, most: number): Target {
  return { what, measured, target: `≤ ${most.toString()}`, met: measured <= most };
}

import type { Direction } from "./field-map.ts";

/** How much of a value is read. */
export interface ValueLimits {
  /** Levels of nesting. */
  readonly depth: number;
  /** List elements, objects, and keys the shape does not name. */
  readonly values: number;
  /** Characters in all texts that are kept together. */
  readonly characters: number;
}

/** What others send is read as far as a form or a batch goes, so that nobody can keep the process busy. */
const RECEIVED: ValueLimits = { depth: 64, values: 10_000, characters: 1_048_576 };

/** What the application itself sends may be a list of a hundred thousand rows. */
const SENT: ValueLimits = { depth: 64, values: 250_000, characters: 16_777_216 };

/** The limits of a value that goes one way. */
export function limitsFor(direction: Direction): ValueLimits {
  return direction === "sent" ? SENT : RECEIVED;
}

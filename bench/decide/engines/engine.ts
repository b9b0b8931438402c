import type { Asked, World } from "../world.ts";

/** One way to answer the question, made ready for a world. */
export interface Engine {
  readonly name: string;
  /** Above these, it is left out: building or asking would take longer than the whole run. */
  readonly upTo: { readonly purposes: number; readonly dataSubjects: number };
  readonly prepare: (world: World) => Promise<(question: Asked) => boolean>;
}

export const EVERY = { purposes: 1_000, dataSubjects: 1_000_000 };

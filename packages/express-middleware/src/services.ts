import type { CompiledPolicy, Store } from "@wherefore/core";
import type { Enforcement } from "./enforcement.ts";
import type { Log } from "./log.ts";
import type { Observe } from "./telemetry.ts";

/** What every step before enforcement works with, and all it knows of its surroundings. */
export interface Services {
  readonly policy: CompiledPolicy;
  readonly store: Store;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly log: Log;
  /** For what says nothing else. */
  readonly enforcement: Enforcement;
  readonly observe: Observe;
  /** Outcomes on their way to the record. */
  readonly pending: Set<Promise<void>>;
}

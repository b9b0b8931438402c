import type { ChainFault } from "@wherefore/core/record";

/** The first thing in a record that is not as it was written. */
export interface BadEntry {
  /** The chain it stands in: `main` on SQLite. */
  readonly chain: string;
  /** 1-based place in the chain; one past the last entry when entries at the end are gone. */
  readonly seq: number;
  /**
   * What the entry is, for example `access` or `ledger consent-given`; `unreadable` when its text no longer says.
   * `head` when every entry is intact but the chain's head row is not; `checkpoint` when the chain is not the one a checkpoint was signed
   * over, from this place on at the latest; `file` when only the structure of the file is damaged.
   */
  readonly kind: string;
  /** `index`: the entry is intact, but a row that leads to it is altered, missing or invented. */
  readonly why: ChainFault | "index";
}

/** A fault whose kind the entry itself has still to tell. */
export type Fault = Omit<BadEntry, "kind"> & { readonly kind?: "head" | "checkpoint" | "file" };

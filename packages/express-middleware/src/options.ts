import { WhereforeError, type Problem, type Store } from "@wherefore/core";
import type { Request } from "express";
import type { AccessorReference } from "./accessor.ts";
import type { Log } from "./log.ts";

/** What a guard needs to run. */
export interface StartOptions {
  /** Where the subject ledger and the processing record are kept. */
  readonly store: Store;
  /** The caller as a data subject: their id, or `{ id, as?, controller? }`. What names nobody denies. */
  readonly dataSubject: (request: Request) => unknown;
  /** The caller as the one who reads. Without it the caller reads as the data subject. */
  readonly accessor?: (request: Request) => AccessorReference | undefined | Promise<AccessorReference | undefined>;
  /** Default, and for now the only one. */
  readonly enforcement?: "enforce";
  /** An access is durable before the handler starts. Default, and for now the only one. */
  readonly durability?: "strict";
  /** The time, epoch milliseconds. Default `Date.now`. */
  readonly now?: () => number;
  /** Where to write what an operator should know. Default: the console. A pino logger fits. */
  readonly log?: Log;
}

const functions = ["dataSubject", "accessor", "now"] as const;
const known = new Set(["store", "enforcement", "durability", "log", ...functions]);

/** Refuses options a guard cannot run with, all at once. */
export function checkOptions(options: StartOptions): void {
  const given = options as unknown as Readonly<Record<string, unknown>>;
  const problems: Problem[] = Object.keys(given)
    .filter((name) => !known.has(name))
    .map((name) => ({ path: [name], message: `is no option; the options are ${[...known].join(", ")}` }));
  if (typeof given["store"] !== "object" || given["store"] === null)
    problems.push({ path: ["store"], message: "give the store the guard reads and records in" });
  for (const name of functions) {
    if (typeof given[name] !== "function" && (given[name] !== undefined || name === "dataSubject"))
      problems.push({ path: [name], message: "must be a function" });
  }
  if (![undefined, "enforce"].includes(options.enforcement)) problems.push({ path: ["enforcement"], message: 'must be "enforce"' });
  if (![undefined, "strict"].includes(options.durability)) problems.push({ path: ["durability"], message: 'must be "strict"' });
  if (problems.length === 0) return;
  const lines = problems.map(({ path, message }) => `  ${path.join(".")}: ${message}`);
  throw new WhereforeError("ERR_WHEREFORE_OPTIONS_INVALID", `The guard cannot start with these options:\n${lines.join("\n")}`, {
    problems,
  });
}

import { WhereforeError, type Problem, type Store } from "@wherefore/core";
import type { Request } from "express";
import type { AccessorReference } from "./accessor.ts";
import { durabilities, type Durability } from "./durability.ts";
import { enforcements, type Enforcement } from "./enforcement.ts";
import type { Log } from "./log.ts";
import type { Telemetry } from "./telemetry.ts";

/** What a guard needs to run. */
export interface StartOptions {
  /** Where the subject ledger and the processing record are kept. */
  readonly store: Store;
  /** The caller as a data subject: their id, or `{ id, as?, controller? }`. What names nobody denies. */
  readonly dataSubject: (request: Request) => unknown;
  /** The caller as the one who reads. Without it the caller reads as the data subject. */
  readonly accessor?: (request: Request) => AccessorReference | undefined | Promise<AccessorReference | undefined>;
  /** Of which tenant a request is, where one id in two tenants is two people. A reference that names its controller keeps it. */
  readonly tenant?: (request: Request) => string | undefined | Promise<string | undefined>;
  /** The device a request comes from, for trackers: an id, kept for example in a cookie of its own. Both its choices and the caller's count. */
  readonly device?: (request: Request) => unknown;
  /** Names of cookies that scripts of your pages read; every other one becomes `HttpOnly`, where the policy declares trackers. */
  readonly readableByScripts?: readonly string[];
  /**
   * `shadow` decides and records everything and changes nothing for anybody: to see what would be denied before it is. A route may say
   * otherwise for itself. Default `enforce`.
   */
  readonly enforcement?: Enforcement;
  /** A file to keep what is learnt in shadow, for `wherefore shadow-report`: names, codes and counts. One for each process. */
  readonly learn?: string;
  /** When an access is on the disk. Default `strict`: before the handler starts. */
  readonly durability?: Durability;
  /** Where decisions are counted and shown, as OpenTelemetry has it. Names and codes only. */
  readonly telemetry?: Telemetry;
  /** The time, epoch milliseconds. Default `Date.now`. */
  readonly now?: () => number;
  /** Where to write what an operator should know. Default: the console. A pino logger fits. */
  readonly log?: Log;
}

const functions = ["dataSubject", "accessor", "tenant", "device", "now"] as const;
const known = new Set(["store", "enforcement", "durability", "log", "readableByScripts", "learn", "telemetry", ...functions]);

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
  if (!enforcements.includes(options.enforcement ?? "enforce"))
    problems.push({ path: ["enforcement"], message: `must be one of ${enforcements.join(", ")}` });
  if (options.learn !== undefined && (typeof options.learn !== "string" || options.learn === ""))
    problems.push({ path: ["learn"], message: "must be the path of a file" });
  const scripts: unknown = options.readableByScripts ?? [];
  if (!Array.isArray(scripts) || !scripts.every((name) => typeof name === "string"))
    problems.push({ path: ["readableByScripts"], message: "must be a list of names of cookies" });
  problems.push(...problemsOfDurability(options));
  if (problems.length === 0) return;
  const lines = problems.map(({ path, message }) => `  ${path.join(".")}: ${message}`);
  throw new WhereforeError("ERR_WHEREFORE_OPTIONS_INVALID", `The guard cannot start with these options:\n${lines.join("\n")}`, {
    problems,
  });
}

function problemsOfDurability({ durability = "strict", store }: StartOptions): readonly Problem[] {
  const path = ["durability"];
  if (!durabilities.includes(durability)) return [{ path, message: `must be one of ${durabilities.join(", ")}` }];
  // Whoever gives no store at all is told so already.
  const defers = (store as Partial<Store> | null | undefined)?.record?.defer !== undefined;
  return durability === "deferred" && !defers
    ? [{ path, message: "must be strict or overlap: this store cannot say what a crash cost" }]
    : [];
}

import { WhereforeError } from "@wherefore/core";
import { parseArgs } from "node:util";

/** What stands on the command line of a command about a store. */
export interface RecordArguments {
  /** The store, as `openStore` takes it. */
  readonly store: string;
  /** Options with a value, by name. */
  readonly values: Readonly<Record<string, string | undefined>>;
  /** Options without one that were given. */
  readonly flags: ReadonlySet<string>;
  readonly positionals: readonly string[];
}

/** What a command takes beside the store. */
export interface KnownOptions {
  readonly values?: readonly string[];
  readonly flags?: readonly string[];
  /** How many words stand by themselves. */
  readonly positionals?: number;
}

/**
 * Reads the arguments of a command about a store: `--store URL`, or `--db PATH` for short, and what else it takes.
 *
 * @throws {WhereforeError} `ERR_WHEREFORE_USAGE` for anything else
 */
export function recordArguments(args: readonly string[], known: KnownOptions = {}): RecordArguments {
  const { values = [], flags = [], positionals: words = 0 } = known;
  const read = parsed(args, ["db", "store", ...values], flags);
  const [db, store] = [read.values["db"], read.values["store"]];
  const url = store ?? db;
  if (url === undefined || (db !== undefined && store !== undefined))
    throw usage('Name the store once, with --store URL or --db PATH, for example "--db .wherefore/record.db".');
  if (read.positionals.length !== words)
    throw usage(words === 0 ? "Nothing stands there without an option." : "One thing more must be named.");
  return { store: url, ...read };
}

function parsed(args: readonly string[], values: readonly string[], flags: readonly string[]): Omit<RecordArguments, "store"> {
  const options = Object.fromEntries([
    ...values.map((name) => [name, { type: "string" as const }]),
    ...flags.map((name) => [name, { type: "boolean" as const }]),
  ]) as Record<string, { type: "string" | "boolean" }>;
  try {
    const read = parseArgs({ args: [...args], options, allowPositionals: true });
    const entries = Object.entries(read.values);
    return {
      values: Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === "string")),
      flags: new Set(entries.filter(([, value]) => value === true).map(([name]) => name)),
      positionals: read.positionals,
    };
  } catch (error) {
    throw usage(error instanceof Error ? error.message : "The command line cannot be read.");
  }
}

/** The value of an option that takes one of a few words; the first where it is not given. */
export function wordOf<W extends string>(name: string, value: string | undefined, words: readonly [W, ...W[]]): W {
  const word = value === undefined ? words[0] : words.find((known) => known === value);
  if (word === undefined) throw usage(`--${name} is one of ${words.join(", ")}.`);
  return word;
}

/** The value of an option that takes a whole number. */
export function numberOf(name: string, value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw usage(`--${name} is a whole number from 1 on.`);
  return Number(value);
}

/** The value of an option that takes a day or an instant in UTC, as ISO 8601 with milliseconds. */
export function instantOf(name: string, value: string): string {
  const at = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{3})?)?Z)?$/.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(at)) throw usage(`--${name} is a day or an instant in UTC, for example 2026-11-21 or 2026-11-21T12:00:00Z.`);
  return new Date(at).toISOString();
}

/** The value of an option that must be given. */
export function needed(name: string, value: string | undefined): string {
  if (value === undefined) throw usage(`--${name} is needed.`);
  return value;
}

export function usage(message: string): WhereforeError {
  return new WhereforeError("ERR_WHEREFORE_USAGE", message);
}

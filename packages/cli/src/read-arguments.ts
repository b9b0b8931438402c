import { WhereforeError } from "@wherefore/core";
import { parseArgs, type ParseArgsOptionsConfig } from "node:util";

/** An option that takes one of a few words; any word where `oneOf` is empty. */
export interface Choice {
  readonly oneOf: readonly string[];
  readonly otherwise: string;
}

/** What stands on the command line: paths, a word for each option, and which flags are given. */
export interface ReadArguments<K extends string, F extends string> {
  readonly positionals: readonly string[];
  readonly values: Readonly<Record<K, string>>;
  readonly flags: Readonly<Record<F, boolean>>;
}

/**
 * Reads the arguments of a command.
 *
 * @param flags - names of options that take no word
 * @throws {WhereforeError} `ERR_WHEREFORE_USAGE` for an option or a word that the command does not know
 */
export function readArguments<K extends string, F extends string = never>(
  args: readonly string[],
  choices: Readonly<Record<K, Choice>>,
  flags: readonly F[] = [],
): ReadArguments<K, F> {
  const options: ParseArgsOptionsConfig = {};
  for (const name of Object.keys(choices)) options[name] = { type: "string" };
  for (const name of flags) options[name] = { type: "boolean" };
  const { values, positionals } = parsed(args, options);
  const read = Object.entries<Choice>(choices).map(([name, choice]) => [name, chosen(name, values[name], choice)]);
  return {
    positionals,
    values: Object.fromEntries(read) as Record<K, string>,
    flags: Object.fromEntries(flags.map((name) => [name, values[name] === true])) as Record<F, boolean>,
  };
}

type Value = string | boolean | (string | boolean)[] | undefined;

function parsed(args: readonly string[], options: ParseArgsOptionsConfig): { values: Record<string, Value>; positionals: string[] } {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return { values: { ...values }, positionals };
  } catch (error) {
    throw new WhereforeError("ERR_WHEREFORE_USAGE", error instanceof Error ? error.message : "The command line cannot be read.");
  }
}

function chosen(name: string, value: Value, { oneOf, otherwise }: Choice): string {
  const word = typeof value === "string" ? value : otherwise;
  if (oneOf.length > 0 && !oneOf.includes(word))
    throw new WhereforeError("ERR_WHEREFORE_USAGE", `--${name} is one of ${oneOf.join(", ")}.`);
  return word;
}

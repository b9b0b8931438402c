import { WhereforeError } from "@wherefore/core";
import { parseArgs } from "node:util";

/** An option that takes one of a few words. */
export interface Choice {
  readonly oneOf: readonly string[];
  readonly otherwise: string;
}

/** What stands on the command line: paths, and a word for each option. */
export interface ReadArguments<K extends string> {
  readonly positionals: readonly string[];
  readonly values: Readonly<Record<K, string>>;
}

/**
 * Reads the arguments of a command.
 *
 * @throws {WhereforeError} `ERR_WHEREFORE_USAGE` for an option or a word that the command does not know
 */
export function readArguments<K extends string>(args: readonly string[], choices: Readonly<Record<K, Choice>>): ReadArguments<K> {
  const options = Object.fromEntries(Object.keys(choices).map((name) => [name, { type: "string" as const }]));
  const { values, positionals } = parsed(args, options);
  const read = Object.entries<Choice>(choices).map(([name, choice]) => [name, chosen(name, values[name], choice)]);
  return { positionals, values: Object.fromEntries(read) as Record<K, string> };
}

function parsed(
  args: readonly string[],
  options: Record<string, { type: "string" }>,
): { values: Record<string, string | undefined>; positionals: string[] } {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return { values: { ...values }, positionals };
  } catch (error) {
    throw new WhereforeError("ERR_WHEREFORE_USAGE", error instanceof Error ? error.message : "The command line cannot be read.");
  }
}

function chosen(name: string, value: string | undefined, { oneOf, otherwise }: Choice): string {
  const word = value ?? otherwise;
  if (oneOf.length > 0 && !oneOf.includes(word))
    throw new WhereforeError("ERR_WHEREFORE_USAGE", `--${name} is one of ${oneOf.join(", ")}.`);
  return word;
}

import { isWhereforeError } from "@wherefore/core";
import type { Command } from "./command.ts";
import { commands } from "./commands.ts";
import type { Environment, ExitCode } from "./environment.ts";
import { commandHelp, generalHelp } from "./help.ts";
import { version } from "./version.ts";

/**
 * Runs one command line.
 *
 * @param args - what follows `wherefore`
 * @returns 0 clean, 1 findings, 2 could not run; never throws
 */
export async function run(args: readonly string[], environment: Environment): Promise<ExitCode> {
  const { out } = environment;
  const command = commands.find(({ name }) => name.split(" ").every((word, index) => args[index] === word));
  if (command !== undefined) return runCommand(command, args.slice(command.name.split(" ").length), environment);
  if (args.includes("--version") || args[0] === "-v") {
    out.write(`${version}\n`);
    return 0;
  }
  if (args.length === 0 || args[0] === "--help" || args[0] === "-h" || args[0] === "help") {
    out.write(generalHelp());
    return args.length === 0 ? 2 : 0;
  }
  out.error(`There is no command “${args[0] ?? ""}”.\n\n${generalHelp()}`);
  return 2;
}

async function runCommand(command: Command, args: readonly string[], environment: Environment): Promise<ExitCode> {
  if (args.includes("--help") || args.includes("-h")) {
    environment.out.write(commandHelp(command));
    return 0;
  }
  try {
    return await command.run(args, environment);
  } catch (error) {
    environment.out.error(`${reasonOf(error, command)}\n`);
    return 2;
  }
}

function reasonOf(error: unknown, { name, usage }: Command): string {
  if (error instanceof Error && error.name === "AbortError") return "Interrupted.";
  if (!isWhereforeError(error)) return `The command stopped: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  return error.code === "ERR_WHEREFORE_USAGE" ? `${error.message}\nUsage: wherefore ${name} ${usage}` : error.message;
}

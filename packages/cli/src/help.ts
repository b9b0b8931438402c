import type { Command } from "./command.ts";
import { commands } from "./commands.ts";

/** The help of the whole command line. */
export function generalHelp(): string {
  const rows = commands.flatMap(({ name, usage, summary }) => [`  wherefore ${name} ${usage}`, `      ${summary}`]);
  return [
    "wherefore: for what purpose does this code touch this person's data, and may it?",
    "",
    ...rows,
    "",
    "  wherefore COMMAND --help   more about one command",
    "  wherefore --version",
    "",
    "Exits 0 when clean, 1 on findings, 2 when it could not run.",
    "",
  ].join("\n");
}

/** The help of one command. */
export function commandHelp({ name, usage, summary, details }: Command): string {
  return [`wherefore ${name} ${usage}`, "", summary, ...details, ""].join("\n");
}

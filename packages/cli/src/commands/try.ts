import { compilePolicy, stateAt, WhereforeError, type Policy } from "@wherefore/core";
import { once } from "node:events";
import process from "node:process";
import { parseArgs } from "node:util";
import type { Command } from "../command.ts";
import type { Environment } from "../environment.ts";
import { readPolicyFile } from "../read-policy-file.ts";

/** `wherefore try`: a policy at work on a local server. */
export const tryPolicy: Command = {
  name: "try",
  usage: "POLICY [--port N] [--once]",
  summary: "Serves a policy on 127.0.0.1: one route for each purpose, and a page that says what is permitted now and why not.",
  details: [
    "Reads the file without running it, and keeps what people choose in a temporary folder until it stops (Ctrl-C).",
    "Callers say who they are by x-person or ?person=, and as whom they ask by x-role or ?role=. This is for trying only.",
    "--once prints the table for somebody nothing is known of, starts no server, and exits.",
  ],
  run: async (args, environment) => {
    const { file, port, isOnce } = requestIn(args);
    const policy = readPolicyFile(file, environment.folder);
    await printTable(policy, environment);
    if (!isOnce) await serve(policy, port, environment);
    return 0;
  },
};

async function printTable(policy: Policy, { out }: Environment): Promise<void> {
  const [{ outlookOf }, { outlookAsText }] = await Promise.all([import("../try/outlook.ts"), import("../try/outlook-as-text.ts")]);
  const at = Date.now();
  out.write(outlookAsText(outlookOf(compilePolicy(policy), { person: "somebody", role: undefined, state: stateAt([], at), at })));
}

async function serve(policy: Policy, port: number, { out }: Environment): Promise<void> {
  const stopped = Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  const { serveSandbox } = await import("../try/sandbox.ts");
  const { pathOf } = await import("../try/paths.ts");
  const sandbox = await serveSandbox(policy, { port });
  const { origin } = sandbox;
  out.write(
    [
      "",
      `What is permitted now:  ${origin}/?person=somebody`,
      `What people choose:     curl -X POST -d "do=give&purpose=NAME" -H "x-person: somebody" ${origin}/choices`,
      "Who calls is what x-person says, in this sandbox only. Stop it with Ctrl-C; what it keeps is then deleted.",
      "",
      ...Object.keys(policy.purposes).map((purpose) => `  POST ${origin}${pathOf(purpose)}`),
      "",
    ].join("\n"),
  );
  await stopped;
  await sandbox.close();
}

function requestIn(args: readonly string[]): { readonly file: string; readonly port: number; readonly isOnce: boolean } {
  const { values, positionals } = parsed(args);
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw usage("Name one policy file.");
  const port = Number(values.port ?? "0");
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw usage("--port is a number from 0 to 65535; 0 is any free one.");
  return { file, port, isOnce: values.once === true };
}

function parsed(args: readonly string[]): {
  readonly values: { readonly port?: string | undefined; readonly once?: boolean | undefined };
  readonly positionals: readonly string[];
} {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: { port: { type: "string" }, once: { type: "boolean" } } });
  } catch (error) {
    throw usage(error instanceof Error ? error.message : "The command line cannot be read.");
  }
}

function usage(message: string): WhereforeError {
  return new WhereforeError("ERR_WHEREFORE_USAGE", message);
}

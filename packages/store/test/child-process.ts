import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const flags = ["--conditions=@wherefore/source", "--no-warnings"];

/** A process that appends to a store, and every place it was acknowledged so far. */
export interface Appender {
  readonly child: ChildProcess;
  /** Complete lines only: a line cut off by the end of the process was not acknowledged. */
  acknowledged(): readonly number[];
  readonly errors: () => string;
  /** Resolves when the process has ended and everything it printed was read. */
  readonly ended: Promise<void>;
}

/** @param prefix - a shell command put before the process, for example a limit on it */
export function startAppender(path: string, count?: number, prefix?: string): Appender {
  return startScript("append-and-acknowledge.ts", [path, ...(count === undefined ? [] : [count.toString()])], prefix);
}

/** Starts a script that stands beside this file, and that prints the places it was acknowledged. */
export function startScript(name: string, values: readonly string[], prefix?: string): Appender {
  const args = [...flags, fileURLToPath(new URL(name, import.meta.url)), ...values];
  const child =
    prefix === undefined
      ? spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] })
      : spawn("/bin/sh", ["-c", `${prefix}; exec "$0" "$@"`, process.execPath, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  let printed = "";
  let errors = "";
  child.stdout.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()));
  return {
    child,
    acknowledged: () => printed.split("\n").slice(0, -1).map(Number),
    errors: () => errors,
    ended: once(child, "close").then(() => undefined),
  };
}

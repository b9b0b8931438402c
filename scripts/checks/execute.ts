import { spawn } from "node:child_process";

/** How a command ended and what it wrote to standard output. */
export interface Execution {
  readonly code: number;
  readonly output: string;
}

/**
 * Runs a command; what it writes appears at once and is kept as well.
 *
 * @param command - file and arguments; the file is looked up on PATH
 * @param directory - working directory
 */
export function execute([file = "", ...args]: readonly string[], directory: string): Promise<Execution> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd: directory, stdio: ["ignore", "pipe", "inherit"] });
    let output = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      process.stdout.write(text);
    });
    child.on("error", reject);
    child.on("close", (code) => {
      resolve({ code: code ?? 1, output });
    });
  });
}

import process from "node:process";
import { run } from "./run.ts";

const { stdout, stderr, env } = process;
const clearLine = "\r\u001b[2K";

// Whoever reads may stop reading: `wherefore fields src | head` is no failure.
stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  throw error;
});

const interrupted = new AbortController();
process.once("SIGINT", () => {
  interrupted.abort();
});

void run(process.argv.slice(2), {
  out: { write: (text) => void stdout.write(text), error: (text) => void stderr.write(text) },
  folder: process.cwd(),
  progress: stderr.isTTY ? (line) => void stderr.write(`${clearLine}${line}`) : undefined,
  colour: stdout.isTTY && env["NO_COLOR"] === undefined,
  signal: interrupted.signal,
  now: () => performance.now(),
}).then((code) => {
  process.exitCode = code;
});

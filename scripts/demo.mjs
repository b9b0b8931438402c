// @ts-check
// `npm run demo` starts the example and prints a tour to copy; `npm run demo -- --tour` walks that tour by itself.
// Needs Node 24 and built packages: `scripts/set-up.mjs` sees to both.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { wherefore } from "./demo/command-line.mjs";
import { curlCommands } from "./demo/curl.mjs";
import { readRecord } from "./demo/read-record.mjs";
import { startServer } from "./demo/server.mjs";
import { story } from "./demo/story.mjs";
import { tour } from "./demo/tour.mjs";
import { verifyRecord } from "./demo/verify-record.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** @param {string} line */
const say = (line) => void console.log(line);

process.exitCode = await (process.argv.includes("--tour") ? walk() : serve());

/** Starts the example for somebody who wants to try it by hand, until it is stopped. */
async function serve() {
  const record = process.env["WHEREFORE_DB"] ?? join(".wherefore", "papers.db");
  const server = startServer(root, { record, port: process.env["PORT"] ?? "3000", say });
  // Ctrl+C reaches the server as well; this waits until it has closed its store.
  process.on("SIGINT", () => undefined).once("SIGTERM", () => void server.stop());
  const origin = await server.origin;
  say("\nTry this in another terminal, from this folder. The same by itself: npm run demo -- --tour\n");
  say(curlCommands(story, origin, dirname(record)));
  say(`\n# The evidence, at any time.\nnpx wherefore record verify --db ${record}`);
  say("\n# The forgotten route, found before it runs.\nnpx wherefore check apps/example/src\n\nStop with Ctrl+C.\n");
  return server.ended;
}

/** Walks the tour against a server of its own, then verifies the record and checks the source. */
async function walk() {
  const folder = mkdtempSync(join(tmpdir(), "papers-"));
  const record = join(folder, "papers.db");
  const server = startServer(root, { record, port: "0", say });
  process.once("SIGTERM", () => void server.stop());
  try {
    say('\n  > request   < answer   #1 what the record gained, as it holds it   "wherefore:" what the operator\'s log says');
    const surprises = await tour(story, await server.origin, { newEntries: readRecord(record), say });
    await server.stop();
    const evidence = verifyRecord(root, record, say);
    say("\nThe forgotten route is found in the source, too, before it ever runs.");
    const found = wherefore(root, ["check", "apps/example/src"], say) === 1;
    const asTold = surprises === 0 && evidence && found;
    say(asTold ? "\nEvery step went as told." : "\nNot every step went as told: see the lines that begin with ! and the exit codes.");
    return asTold ? 0 : 1;
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

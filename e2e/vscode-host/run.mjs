// Packs the extension, runs it in a real VS Code workbench, and looks at it: one server, one browser, every story. Needs setup.mjs first.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { openBrowser } from "./browser.mjs";
import { createChecks } from "./checks.mjs";
import { findChromium } from "./find-chromium.mjs";
import { node24 } from "./node-24.mjs";
import { extension, fixture, screenshots, vsix } from "./places.mjs";
import { startServer } from "./server.mjs";
import { mendAField } from "./stories/mend-a-field.mjs";
import { tendTheExtension } from "./stories/tend-the-extension.mjs";
import { until, workbench } from "./workbench.mjs";

const stories = [mendAField, tendTheExtension];

/** Runs the stories in one server and one browser, and ends both whatever happens. */
async function runStories(server, browser, { check, picture }) {
  try {
    for (const story of stories) await story({ ...server, workbench: workbench(browser.page), picture, check });
    await check("Nothing outside this machine was asked for", () => assert.deepEqual(browser.outside, []));
  } finally {
    await browser.close();
    server.stop();
  }
  await check("Nothing is left running", () => until(server.leftRunning, (pids) => pids.length === 0, { what: "an end of every process" }));
}

console.log("Packing the extension …");
for (const script of ["build.mjs", "package.mjs"])
  execFileSync(node24(), [script], { cwd: extension, stdio: ["ignore", "pipe", "inherit"] });
rmSync(screenshots, { recursive: true, force: true });
mkdirSync(screenshots, { recursive: true });

const server = await startServer({ vsix, fixture });
const browser = await openBrowser(findChromium());
const picture = (name) => browser.page.screenshot({ path: join(screenshots, `${name}.png`) });
const { check, counts } = createChecks({ onFailure: (number) => picture(`failed-${number}`) });
await runStories(server, browser, { check, picture });
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed === 0 && counts.passed > 0 ? 0 : 1);

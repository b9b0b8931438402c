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
import { browsePersonalData } from "./stories/browse-personal-data.mjs";
import { chooseAPurpose } from "./stories/choose-a-purpose.mjs";
import { firstDay } from "./stories/first-day.mjs";
import { mendAField } from "./stories/mend-a-field.mjs";
import { mendAll } from "./stories/mend-all.mjs";
import { nameAPurpose } from "./stories/name-a-purpose.mjs";
import { seeAtAGlance } from "./stories/see-at-a-glance.mjs";
import { speakFrench } from "./stories/speak-french.mjs";
import { tendTheExtension } from "./stories/tend-the-extension.mjs";
import { trustNobody } from "./stories/trust-nobody.mjs";
import { workInSeveralFolders } from "./stories/work-in-several-folders.mjs";
import { until, workbench } from "./workbench.mjs";

/** Every story, or those named on the command line: `node run.mjs seeAtAGlance`. The last ones change the settings of the page. */
const everyStory = {
  mendAField,
  tendTheExtension,
  seeAtAGlance,
  nameAPurpose,
  chooseAPurpose,
  mendAll,
  browsePersonalData,
  workInSeveralFolders,
  firstDay,
  trustNobody,
  speakFrench,
};
const chosen = process.argv.slice(2);
const stories = Object.entries(everyStory).flatMap(([name, story]) => (chosen.length === 0 || chosen.includes(name) ? [story] : []));

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
if (chosen.length === 0) rmSync(screenshots, { recursive: true, force: true });
mkdirSync(screenshots, { recursive: true });

const server = await startServer({ vsix, fixture });
const browser = await openBrowser(findChromium());
const picture = (name) => browser.page.screenshot({ path: join(screenshots, `${name}.png`) });
const { check, counts } = createChecks({ onFailure: (number) => picture(`failed-${number}`) });
await runStories(server, browser, { check, picture });
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed === 0 && counts.passed > 0 ? 0 : 1);

// Packs the extension, runs it in a real VS Code workbench, and looks at it: one server, one browser, every story. Needs setup.mjs first.
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
import { workbench } from "./workbench.mjs";

const stories = [mendAField];

async function runStories() {
  const server = await startServer({ vsix, fixture });
  const browser = await openBrowser(findChromium());
  const picture = (name) => browser.page.screenshot({ path: join(screenshots, `${name}.png`) });
  const { check, counts } = createChecks({ onFailure: (number) => picture(`failed-${number}`) });
  try {
    for (const story of stories)
      await story({ workbench: workbench(browser.page), workspace: server.workspace, address: server.address, picture, check });
    await check("Nothing outside this machine was asked for", () => {
      if (browser.outside.length > 0) throw new Error(`asked for: ${[...new Set(browser.outside)].join(", ")}`);
    });
  } finally {
    await browser.close();
    server.stop();
  }
  return counts;
}

console.log("Packing the extension …");
for (const script of ["build.mjs", "package.mjs"])
  execFileSync(node24(), [script], { cwd: extension, stdio: ["ignore", "pipe", "inherit"] });
rmSync(screenshots, { recursive: true, force: true });
mkdirSync(screenshots, { recursive: true });
const { passed, failed } = await runStories();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

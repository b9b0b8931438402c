// Writes the pages about bundled libraries. Run it after a build when a bundled library came, went or changed.
import { globSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { thirdPartyPages } from "./third-party/pages.ts";

const root = dirname(import.meta.dirname);

for (const { path, text } of thirdPartyPages(root, globSync("packages/*", { cwd: root }).sort())) {
  writeFileSync(join(root, path), text);
  console.log(path);
}

import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { thirdPartyPages } from "../../scripts/third-party/pages.ts";
import { publishedPackages, root, textOf, workspaces } from "../repository.ts";

const packages = workspaces()
  .map(({ folder }) => folder)
  .filter((folder) => folder.startsWith("packages/"));

describe("the pages about bundled libraries", () => {
  it("say what the bundles hold, with every licence in full", () => {
    for (const { path, text } of thirdPartyPages(root, packages))
      expect(textOf(path), `${path}: npm run build && npm run third-party`).toBe(text);
  });

  it("travel with the package", () => {
    const without = publishedPackages().filter(
      ({ folder, manifest }) => existsSync(join(root, folder, "THIRD-PARTY.md")) && manifest.files?.includes("THIRD-PARTY.md") !== true,
    );
    expect(without.map(({ folder }) => folder)).toEqual([]);
  });

  it("are about libraries whose licences ask for no more than their text", () => {
    const unusual = thirdPartyPages(root, packages).flatMap(
      ({ text }) => text.match(/^## .*\((?!MIT|ISC|Apache-2\.0|BSD-[23]-Clause|0BSD)[^)]*\)$/gm) ?? [],
    );
    expect(unusual).toEqual([]);
  });
});

import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { root, textOf, trackedFiles } from "../repository.ts";

const pages = trackedFiles().filter((path) => path.endsWith(".md") && !path.startsWith(".changeset/") && !path.endsWith("CHANGELOG.md"));

/** A path in code quotes: it starts with a folder or file that the root has, and holds no placeholder. */
const quotedPath = /`((?:packages|apps|scripts|test|docs|e2e|bench|\.ci|\.changeset)\/[^`<>*…\s]*)`/g;
const link = /\]\((?!https?:|mailto:|#)([^)#\s]+)(?:#[^)]*)?\)/g;

describe.each(pages)("the page %s", (page) => {
  it("names only files and folders that are there", () => {
    const named = [...textOf(page).matchAll(quotedPath)].map(([, path = ""]) => path);
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it("links only to pages that are there", () => {
    const linked = [...textOf(page).matchAll(link)].map(([, path = ""]) => path);
    expect(linked.filter((path) => !existsSync(join(root, dirname(page), path)))).toEqual([]);
  });
});

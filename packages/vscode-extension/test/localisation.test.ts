import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { extensionFolder } from "./built.ts";

const textOf = (file: string): string => readFileSync(join(extensionFolder, file), "utf8");
const wordsIn = (file: string): Readonly<Record<string, string>> => JSON.parse(textOf(file)) as Record<string, string>;

describe("the extension in French", () => {
  const english = wordsIn("package.nls.json");
  const french = wordsIn("package.nls.fr.json");

  it("says in both languages everything the manifest says, and nothing else", () => {
    const used = [...textOf("package.json").matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key ?? "");
    expect(Object.keys(english).toSorted()).toEqual([...new Set(used)].toSorted());
    expect(Object.keys(french)).toEqual(Object.keys(english));
  });

  it("runs the same commands from its texts", () => {
    const commandsIn = (text = ""): string[] => [...text.matchAll(/command:([\w.]+)/g)].map(([, name]) => name ?? "");
    for (const [key, text] of Object.entries(english)) expect(commandsIn(french[key]), key).toEqual(commandsIn(text));
  });

  it("translates every sentence the code says, with the same numbers in it", () => {
    const sources = globSync("src/**/*.ts", { cwd: extensionFolder }).map(textOf).join("\n");
    const said = [...sources.matchAll(/l10n\.t\(\s*"([^"]+)"/g)].map(([, text]) => text ?? "");
    const bundle = wordsIn("l10n/bundle.l10n.fr.json");
    expect(Object.keys(bundle).toSorted()).toEqual([...new Set(said)].toSorted());
    const numbers = (text: string): string[] => [...text.matchAll(/\{\d\}/g)].map(([mark]) => mark).toSorted();
    for (const [text, translated] of Object.entries(bundle)) expect(numbers(translated), text).toEqual(numbers(text));
  });
});

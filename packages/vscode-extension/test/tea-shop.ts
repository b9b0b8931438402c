import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { extensionFolder } from "./built.ts";

const fixture = join(extensionFolder, "../../e2e/vscode-host/fixture");

/** The text of a file of the tea shop, as the fixture has it. */
export function teaShopFile(file: string): string {
  return readFileSync(join(fixture, file), "utf8");
}

/** A copy of the tea shop that a test may change. */
export interface TeaShop {
  readonly folder: string;
  readonly remove: () => void;
}

/** @param files - texts that replace or join those of the fixture, by path inside the shop */
export function teaShop(files: Readonly<Record<string, string>> = {}): TeaShop {
  const parent = realpathSync(mkdtempSync(join(tmpdir(), "wherefore-lsp-")));
  const folder = join(parent, "tea-shop");
  cpSync(fixture, folder, { recursive: true });
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return { folder, remove: () => rmSync(parent, { recursive: true, force: true }) };
}

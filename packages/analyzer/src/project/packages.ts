import { dirname, join } from "node:path";
import type { Workspace } from "./workspace.ts";

/** Finds the package a file belongs to: the nearest folder upwards with a package.json, else the root. */
export class Packages {
  readonly #workspace: Workspace;
  readonly #known = new Map<string, string>();

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  folderOf(file: string): string {
    return this.#of(dirname(file));
  }

  /** The package from which the code of a file imports marks. */
  marksFrom(file: string): string {
    const manifest = this.#workspace.text(join(this.folderOf(file), "package.json")) ?? "";
    return manifest.includes('"@wherefore/express-middleware"') ? "@wherefore/express-middleware" : "@wherefore/core";
  }

  /** Whether the package of a file says that its JavaScript is modules. */
  isModule(file: string): boolean {
    return /"type"\s*:\s*"module"/.test(this.#workspace.text(join(this.folderOf(file), "package.json")) ?? "");
  }

  #of(folder: string): string {
    const known = this.#known.get(folder);
    if (known !== undefined) return known;
    const isTop = folder === this.#workspace.root || !folder.startsWith(this.#workspace.root);
    const found = isTop || this.#workspace.text(join(folder, "package.json")) !== undefined ? folder : this.#of(dirname(folder));
    this.#known.set(folder, found);
    return found;
  }
}

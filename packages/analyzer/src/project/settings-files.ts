import { dirname, join } from "node:path";
import { noSettings, readSettings, type SettingsReading } from "./settings.ts";
import type { Workspace } from "./workspace.ts";

/** The name of the file that holds settings. */
const settingsFile = "wherefore.json";

/** The settings that hold for a file, and where they stand; `path` is undefined where no settings are. */
export interface SettingsAt extends SettingsReading {
  readonly path: string | undefined;
}

const nowhere: SettingsAt = { path: undefined, settings: noSettings, problems: [] };

/** Finds the settings of a file: the nearest `wherefore.json` upwards. */
export class SettingsFiles {
  readonly #workspace: Workspace;
  #known = new Map<string, SettingsAt>();
  #generation = -1;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  of(file: string): SettingsAt {
    if (this.#generation !== this.#workspace.generation) this.#known = new Map();
    this.#generation = this.#workspace.generation;
    return this.#in(dirname(file));
  }

  #in(folder: string): SettingsAt {
    const known = this.#known.get(folder);
    if (known !== undefined) return known;
    const path = join(folder, settingsFile);
    const isTop = folder === this.#workspace.root || !folder.startsWith(this.#workspace.root);
    const text = this.#workspace.text(path);
    const found = text === undefined ? (isTop ? nowhere : this.#in(dirname(folder))) : { path, ...readSettings(text) };
    this.#known.set(folder, found);
    return found;
  }
}

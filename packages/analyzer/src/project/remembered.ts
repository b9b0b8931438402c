import type { Sources } from "../symbols/sources.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import type { Workspace } from "./workspace.ts";

interface Entry<T> {
  readonly value: T;
  readonly basis: string;
  readonly dependencies: ReadonlyMap<string, number>;
}

/** Files one computation looked at, with the version it saw. */
class Looked implements Sources {
  readonly dependencies = new Map<string, number>();
  readonly #workspace: Workspace;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  file(path: string): SourceFile | undefined {
    this.dependencies.set(path, this.#workspace.version(path));
    return this.#workspace.file(path);
  }

  resolve(specifier: string, fromFile: string): string | undefined {
    return this.#workspace.resolve(specifier, fromFile);
  }
}

/** Results of one kind, by file, kept as long as nothing they were computed from has changed. */
export class Remembered<T> {
  readonly #workspace: Workspace;
  readonly #compute: (path: string, sources: Sources) => T;
  readonly #entries = new Map<string, Entry<T>>();

  constructor(workspace: Workspace, compute: (path: string, sources: Sources) => T) {
    this.#workspace = workspace;
    this.#compute = compute;
  }

  /**
   * The result for a file, computed again only where needed.
   *
   * @param basis - names what else the result rests on; another basis makes it stale
   */
  of(path: string, basis = ""): T {
    const known = this.#entries.get(path);
    if (known?.basis === basis && this.#isFresh(known)) return known.value;
    const sources = new Looked(this.#workspace);
    sources.dependencies.set(path, this.#workspace.version(path));
    const value = this.#compute(path, sources);
    this.#entries.set(path, { value, basis, dependencies: sources.dependencies });
    return value;
  }

  /** Files whose result was computed from another file. */
  dependents(path: string): readonly string[] {
    return [...this.#entries].filter(([file, entry]) => file !== path && entry.dependencies.has(path)).map(([file]) => file);
  }

  /** Files that have a result. */
  files(): readonly string[] {
    return [...this.#entries.keys()];
  }

  /** Drops everything: a file appeared or vanished, so that imports may mean something else. */
  forgetAll(): void {
    this.#entries.clear();
  }

  #isFresh(entry: Entry<T>): boolean {
    for (const [path, version] of entry.dependencies) if (this.#workspace.version(path) !== version) return false;
    return true;
  }
}

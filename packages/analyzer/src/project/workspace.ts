import { grammarOf } from "../syntax/grammar.ts";
import { isNestedTooDeep } from "../syntax/nesting.ts";
import { openSourceFile, type SourceFile } from "../syntax/source-file.ts";
import type { Host } from "./project.ts";

/** How much parsed source is kept at hand, in characters; a tree weighs some thirty times its text. */
const keptCharacters = 6_000_000;

/** The files of a project as they are now: open documents first, then the disk. Trees are made when asked for. */
export class Workspace {
  readonly root: string;
  readonly #host: Host;
  readonly #overlays = new Map<string, string>();
  readonly #versions = new Map<string, number>();
  readonly #parsed = new Map<string, SourceFile>();
  readonly #skipped = new Map<string, string>();
  readonly #resolved = new Map<string, string | undefined>();
  #kept = 0;
  #generation = 0;

  constructor(root: string, host: Host) {
    this.root = root;
    this.#host = host;
  }

  /** Counts the changes of all files. */
  get generation(): number {
    return this.#generation;
  }

  /** Counts the changes of a file. */
  version(path: string): number {
    return this.#versions.get(path) ?? 0;
  }

  setOverlay(path: string, text: string | undefined): void {
    if (this.#overlays.get(path) === text) return;
    if (text === undefined) this.#overlays.delete(path);
    else this.#overlays.set(path, text);
    this.changed(path);
  }

  changed(path: string): void {
    this.#versions.set(path, this.version(path) + 1);
    this.#generation++;
    this.#forget(path);
    this.#skipped.delete(path);
    this.#resolved.clear();
  }

  /** The text of a file; undefined when it is left out. */
  text(path: string): string | undefined {
    const overlay = this.#overlays.get(path) ?? this.#parsed.get(path)?.text;
    if (overlay !== undefined) return overlay;
    const read = this.#host.readText(path);
    if ("text" in read) return read.text;
    this.#skipped.set(path, read.reason);
    return undefined;
  }

  /** The parsed file; undefined when it is left out. */
  file(path: string): SourceFile | undefined {
    const known = this.#parsed.get(path);
    if (known !== undefined) return this.#keep(path, known);
    if (this.#skipped.has(path)) return undefined;
    const text = this.text(path);
    return text === undefined ? undefined : this.#parse(path, text);
  }

  /** Why a file was left out. */
  reasonSkipped(path: string): string | undefined {
    return this.#skipped.get(path);
  }

  /** The file of the project an import means. */
  resolve(specifier: string, fromFile: string): string | undefined {
    const key = `${fromFile}\0${specifier}`;
    if (this.#resolved.has(key)) return this.#resolved.get(key);
    const path = this.#host.resolve(specifier, fromFile);
    const found = path !== undefined && this.isInside(path) ? path : undefined;
    this.#resolved.set(key, found);
    return found;
  }

  /** Tells whether a path is a source of this project: under its root and in no dependency. */
  isInside(path: string): boolean {
    return path.startsWith(this.root) && !/[\\/]node_modules[\\/]/.test(path) && !/\.d\.[cm]?ts$/.test(path);
  }

  #parse(path: string, text: string): SourceFile | undefined {
    if (grammarOf(path) === "javascript" && isNestedTooDeep(text)) {
      this.#skipped.set(path, "it is nested too deep to be read safely");
      return undefined;
    }
    const file = openSourceFile(path, text, this.#host.parse);
    if (file.errors.length > 0) this.#skipped.set(path, `it has a syntax error: ${file.errors[0] ?? ""}`);
    return this.#keep(path, file);
  }

  /** The file used last stands last; the first ones make room. */
  #keep(path: string, file: SourceFile): SourceFile {
    this.#forget(path);
    this.#parsed.set(path, file);
    this.#kept += file.text.length;
    for (const oldest of this.#parsed.keys()) {
      if (this.#kept <= keptCharacters || oldest === path) break;
      this.#forget(oldest);
    }
    return file;
  }

  #forget(path: string): void {
    this.#kept -= this.#parsed.get(path)?.text.length ?? 0;
    this.#parsed.delete(path);
  }
}

import type { ApplicationFacts } from "../landmarks/applications.ts";
import type { DeclaredTable } from "../landmarks/declared-tables.ts";
import { landmarksOf, mayHaveLandmarks, noLandmarks, shapesAll, type Landmarks } from "../landmarks/landmarks.ts";
import type { ModelFacts } from "../landmarks/models.ts";
import type { PolicySite } from "../landmarks/policies.ts";
import { RouterGraph } from "../landmarks/router-graph.ts";
import type { SessionCookie } from "../landmarks/session-cookies.ts";
import type { StatedField } from "../landmarks/stated-fields.ts";
import type { Mark } from "../sources/mark.ts";
import { Remembered } from "./remembered.ts";
import type { Workspace } from "./workspace.ts";

/** What the files of a project say that concerns other files. */
export interface Landscape {
  /** Names the content: two landscapes of one revision say the same. */
  readonly revision: number;
  readonly routers: RouterGraph;
  readonly tables: readonly DeclaredTable[];
  readonly policies: readonly PolicySite[];
  readonly handed: readonly (PolicySite & { readonly by: string })[];
  /** What authors say of fields, sorted by file and place. */
  readonly stated: readonly StatedField[];
  readonly models: readonly ModelFacts[];
  readonly applications: readonly ApplicationFacts[];
  readonly sessions: readonly SessionCookie[];
  markFrom(file: string, key: number): Mark | undefined;
}

/** Gathers the landmarks of all known files; only files that changed are looked at again. */
export class LandmarkIndex {
  readonly #workspace: Workspace;
  readonly #landmarks: Remembered<Landmarks>;
  readonly #telling = new Map<string, Telling>();
  readonly #files = new Set<string>();
  #revision = 0;
  #content = "";
  #last: { readonly generation: number; readonly landscape: Landscape } | undefined;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
    this.#landmarks = new Remembered(workspace, landmarksOf);
  }

  add(files: Iterable<string>): void {
    const before = this.#files.size;
    for (const file of files) this.#files.add(file);
    if (this.#files.size !== before) this.#last = undefined;
  }

  /** Every file that is known, sorted. */
  files(): readonly string[] {
    return [...this.#files].sort();
  }

  has(file: string): boolean {
    return this.#files.has(file);
  }

  landscape(): Landscape {
    const { generation } = this.#workspace;
    if (this.#last?.generation !== generation) this.#last = { generation, landscape: this.#gather() };
    return this.#last.landscape;
  }

  /** Tells whether a change of this file may concern every other: it makes policies, maps or mounts. */
  concernsAll(file: string): boolean {
    return this.#files.has(file) && this.#tells(file).shapesAll;
  }

  /** Files that speak of the same kinds of things as this one. */
  speakingOfTheSame(file: string): readonly string[] {
    const { stated } = this.landscape();
    const owners = new Set(stated.filter((one) => one.file === file).map(({ owner }) => owner));
    return [...new Set(stated.filter((one) => one.file !== file && owners.has(one.owner)).map((one) => one.file))];
  }

  forgetAll(): void {
    this.#landmarks.forgetAll();
    this.#last = undefined;
  }

  #gather(): Landscape {
    const all = [...this.#files]
      .sort()
      .map((file) => ({ file, landmarks: this.#tells(file).may ? this.#landmarks.of(file) : noLandmarks }));
    const of = <K extends keyof Landmarks>(name: K): Landmarks[K][number][] => all.flatMap(({ landmarks }) => [...landmarks[name]]);
    const marks = new Map(of("marks").map(({ file, key, mark }) => [`${file}:${key.toString()}`, mark]));
    const handed = all.flatMap(({ file, landmarks }) => landmarks.handed.map((site) => ({ ...site, by: file })));
    const [mounts, guards, tables, policies] = [of("mounts"), of("guards"), of("declared"), of("policies")];
    const [stated, models, applications, sessions] = [of("stated"), of("models"), of("applications"), of("sessions")];
    return {
      revision: this.#revisionOf(
        JSON.stringify([
          ...[mounts, guards, tables, policies, handed],
          // What is said counts, not where: else every edit above a mark would concern every file.
          stated.map(({ owner, field, categories, file }) => [owner, field, categories, file]),
          models.map(({ name, columns }) => [name, columns.map((column) => [column.name, column.isMarked, column.categories])]),
          [...marks].map(([place, mark]) => [place, summaryOf(mark)]),
        ]),
      ),
      routers: new RouterGraph(mounts, guards),
      tables,
      policies,
      handed,
      stated,
      models,
      applications,
      sessions,
      markFrom: (file, key) => marks.get(`${file}:${key.toString()}`),
    };
  }

  #revisionOf(content: string): number {
    if (content !== this.#content) this.#revision++;
    this.#content = content;
    return this.#revision;
  }

  #tells(file: string): Telling {
    const version = this.#workspace.version(file);
    const known = this.#telling.get(file);
    if (known?.version === version) return known;
    const text = this.#workspace.text(file) ?? "";
    const telling = { version, may: mayHaveLandmarks(text), shapesAll: shapesAll(text) };
    this.#telling.set(file, telling);
    return telling;
  }
}

/** What the text of a file, in one version, tells of its landmarks. */
interface Telling {
  readonly version: number;
  readonly may: boolean;
  readonly shapesAll: boolean;
}

function summaryOf(mark: Mark): string {
  return mark.says === "personal" ? mark.categories.map(({ text }) => text).join() : mark.says;
}

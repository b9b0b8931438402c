import { resolve, sep } from "node:path";
import type { Finding } from "../finding.ts";
import { NameScreen } from "../lexicon/name-screen.ts";
import type { NameSlot } from "../names/name-slot.ts";
import { mayName, nameSlotsIn } from "../names/name-slots.ts";
import { projectNames, type ProjectNames } from "../names/project-names.ts";
import type { Offer } from "../offers/offer.ts";
import { offersFor } from "../offers/offers-for.ts";
import type { PersonalField } from "../personal-field.ts";
import type { PolicyFacts } from "../policy/policy-facts.ts";
import type { Failure, Report } from "../report.ts";
import { contains, type Position } from "../source-range.ts";
import { mayHandOverRoutes } from "../routes/registrar-candidates.ts";
import type { RouteFacts } from "../routes/route-facts.ts";
import type { Sources } from "../symbols/sources.ts";
import { analyseFile, emptyAnalysis, type FileAnalysis } from "./file-analysis.ts";
import { GoverningPolicies, type Governing } from "./governing-policy.ts";
import { LandmarkIndex } from "./landmark-index.ts";
import { Packages } from "./packages.ts";
import type { Host, Project, PurposeAt, ScanOptions } from "./project.ts";
import { Remembered } from "./remembered.ts";
import { reportOf } from "./report-of.ts";
import type { Settings } from "./settings.ts";
import { SettingsFiles } from "./settings-files.ts";
import { Workspace } from "./workspace.ts";

/** A folder may hold any number of files; so many are read, and the report says how many are not. */
const mostFiles = 50_000;

/** After so many files, a scan lets others have a turn. */
const filesPerTurn = 32;

/**
 * Opens a folder for analysis with a parser, a resolver and a file system handed over. Nothing is read until it is asked for.
 *
 * @param root - absolute path, links resolved
 * @param options - `everyRule` asks every rule, whatever its default or the settings say
 */
export function openProjectOn(root: string, host: Host, options: { readonly everyRule?: boolean } = {}): Project {
  return new OpenProject(root, host, options.everyRule === true);
}

class OpenProject implements Project {
  readonly root: string;
  readonly names: ProjectNames;
  readonly #host: Host;
  readonly #everyRule: boolean;
  readonly #workspace: Workspace;
  readonly #packages: Packages;
  readonly #index: LandmarkIndex;
  readonly #settings: SettingsFiles;
  readonly #policies: GoverningPolicies;
  readonly #analyses: Remembered<FileAnalysis>;
  readonly #screen = new NameScreen();

  constructor(root: string, host: Host, everyRule: boolean) {
    this.root = root;
    this.#host = host;
    this.#everyRule = everyRule;
    this.#workspace = new Workspace(root, host);
    this.#packages = new Packages(this.#workspace);
    this.#index = new LandmarkIndex(this.#workspace);
    this.#settings = new SettingsFiles(this.#workspace);
    this.#policies = new GoverningPolicies(this.#workspace, this.#packages, this.#settings);
    this.#analyses = new Remembered(this.#workspace, (path, sources) => this.#compute(path, sources));
    this.names = this.#openNames();
  }

  async scan({ paths = ["."], onProgress, signal }: ScanOptions = {}): Promise<Report> {
    const asked = paths.map((path) => resolve(this.root, path));
    const listed = await this.#host.listFiles(asked, { packageOnly: false });
    const files = listed.slice(0, mostFiles);
    const isListed = (folder: string): boolean => asked.some((path) => folder === path || folder.startsWith(path + sep));
    const folders = [...new Set(files.map((file) => this.#packages.folderOf(file)))].filter((folder) => !isListed(folder));
    this.#index.add([...files, ...(await this.#host.listFiles(folders, { packageOnly: true }))]);
    for (const [done, file] of files.entries()) {
      if (done % filesPerTurn === 0) {
        signal?.throwIfAborted();
        onProgress?.(done, files.length);
        await nextTurn();
      }
      this.#analysisOf(file);
    }
    onProgress?.(files.length, files.length);
    const report = reportOf(this.root, files, {
      analysis: (file) => this.#analysisOf(file),
      governing: (file) => this.#governing(file),
      landscape: this.#index.landscape(),
      skipped: (file) => this.#workspace.reasonSkipped(file),
    });
    const left = listed.length - files.length;
    if (left === 0) return report;
    const reason = `only ${mostFiles.toString()} files are read; ${left.toString()} more are left out`;
    return { ...report, skipped: [...report.skipped, { file: this.root, reason }] };
  }

  know(files: Iterable<string>): void {
    this.#index.add(files);
  }

  setOverlay(file: string, text: string | undefined): void {
    if (text !== undefined) this.#index.add([file]);
    this.#workspace.setOverlay(file, text);
  }

  fileChanged(file: string): void {
    const isEdited = !file.endsWith(".json") && this.#index.has(file) && "text" in this.#host.readText(file);
    this.#workspace.changed(file);
    if (isEdited) return;
    // A file that appeared or vanished, or a setting: imports may mean something else now.
    this.#index.add([file]);
    this.#index.forgetAll();
    this.#analyses.forgetAll();
  }

  findingsOf(file: string): readonly Finding[] {
    return this.#analysisOf(file).findings;
  }

  failuresOf(file: string): readonly Failure[] {
    return this.#governing(file).failures.filter((failure) => failure.file === file);
  }

  fieldsOf(file: string): readonly PersonalField[] {
    return this.#analysisOf(file).fields;
  }

  routesOf(file: string): readonly RouteFacts[] {
    return this.#analysisOf(file).routes;
  }

  fieldAt(file: string, position: Position): PersonalField | undefined {
    return this.#analysisOf(file).fields.find((field) => contains(field.range, position));
  }

  purposeAt(file: string, position: Position): PurposeAt | undefined {
    const policy = this.policyOf(file);
    const named = this.#analysisOf(file).purposeNames.find(({ range }) => contains(range, position));
    const inPolicy = policy?.purposes.find(({ declaredAt }) => declaredAt.file === file && contains(declaredAt.range, position));
    const purpose = inPolicy ?? policy?.purposes.find(({ name }) => name === named?.name);
    return purpose === undefined ? undefined : { purpose, range: inPolicy?.declaredAt.range ?? named?.range ?? purpose.declaredAt.range };
  }

  policyOf(file: string): PolicyFacts | undefined {
    const { state } = this.#governing(file);
    return state.is === "read" ? state.facts : undefined;
  }

  filesAffectedBy(file: string): readonly string[] {
    if (this.#index.concernsAll(file)) return this.#analyses.files().filter((other) => other !== file);
    return [...new Set([...this.#analyses.dependents(file), ...this.#index.speakingOfTheSame(file)])];
  }

  policyStateOf(file: string): "read" | "missing" | "unreadable" {
    return this.#governing(file).state.is;
  }

  offersFor(finding: Finding): readonly Offer[] {
    const file = this.#workspace.file(finding.file);
    if (file === undefined || file.errors.length > 0) return [];
    const policy = this.policyOf(finding.file);
    const declaring = this.#index.landscape().handed.filter((site) => site.file === policy?.file);
    return offersFor({
      finding,
      file,
      policy,
      sources: this.#workspace,
      routes: this.routesOf(finding.file),
      marksFrom: this.#packages.marksFrom(finding.file),
      isModule: this.#packages.isModule(finding.file),
      declaringFiles: [...new Set(declaring.map(({ by }) => by))],
    });
  }

  #openNames(): ProjectNames {
    const slots = new Remembered<readonly NameSlot[]>(this.#workspace, (path, sources) => {
      const file = mayName(this.#workspace.text(path) ?? "") ? sources.file(path) : undefined;
      return file === undefined ? [] : nameSlotsIn(file, sources);
    });
    return projectNames({
      parse: this.#host.parse,
      sources: this.#workspace,
      slotsOf: (file) => slots.of(file),
      files: () => this.#index.files(),
      policyOf: (file) => this.policyOf(file),
    });
  }

  #governing(file: string): Governing {
    return this.#policies.of(file, this.#index.landscape());
  }

  #analysisOf(file: string): FileAnalysis {
    return this.#analyses.of(file, this.#basisOf(file));
  }

  /** What an analysis rests on besides sources: the landmarks of other files, and the governing policy as it reads now. */
  #basisOf(file: string): string {
    const { state } = this.#governing(file);
    const policy = state.is === "read" ? `${state.facts.file} ${this.#workspace.version(state.facts.file).toString()}` : state.is;
    const { path: settings } = this.#settings.of(file);
    const stated = settings === undefined ? "" : `${settings} ${this.#workspace.version(settings).toString()}`;
    return `${this.#index.landscape().revision.toString()} ${policy} ${stated}`;
  }

  #compute(path: string, sources: Sources): FileAnalysis {
    const text = this.#workspace.text(path);
    const { settings } = this.#settings.of(path);
    if (text === undefined || !this.#mayConcern(text, settings)) return emptyAnalysis;
    const file = sources.file(path);
    if (file === undefined) return emptyAnalysis;
    return analyseFile(file, sources, {
      landscape: this.#index.landscape(),
      policy: this.#governing(path).state,
      marksFrom: this.#packages.marksFrom(path),
      settings,
      everyRule: this.#everyRule,
    });
  }

  /** Most files speak neither of people nor of routes, and are never parsed. */
  #mayConcern(text: string, { registrars, dictionary }: Settings): boolean {
    if (this.#screen.mayConcern(text) || dictionary.isSpokenIn(text) || mayHandOverRoutes(text)) return true;
    return registrars.some((name) => text.includes(name.slice(name.lastIndexOf(".") + 1)));
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resume) => {
    setTimeout(resume, 0);
  });
}

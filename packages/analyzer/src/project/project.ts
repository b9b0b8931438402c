import type { Finding } from "../finding.ts";
import type { ProjectNames } from "../names/project-names.ts";
import type { Offer } from "../offers/offer.ts";
import type { PersonalField } from "../personal-field.ts";
import type { PolicyFacts, PurposeFacts } from "../policy/policy-facts.ts";
import type { Failure, Report } from "../report.ts";
import type { RouteFacts } from "../routes/route-facts.ts";
import type { Position, Range } from "../source-range.ts";
import type { ParseSync } from "../syntax/parse.ts";

/** Finds the file an import means. Answers undefined for packages, built-ins and what does not exist. */
export type Resolve = (specifier: string, fromFile: string) => string | undefined;

/** Reads a text file whole, or answers why it is left out. */
export type ReadText = (file: string) => { readonly text: string } | { readonly reason: string };

/**
 * Lists source files below some paths, absolute and sorted. `packageOnly` keeps out folders that have a package.json of their own.
 *
 * @param paths - absolute files or folders inside the root
 */
export type ListFiles = (
  paths: readonly string[],
  options: { readonly packageOnly: boolean },
) => readonly string[] | Promise<readonly string[]>;

/** What a project needs from where it runs. */
export interface Host {
  readonly parse: ParseSync;
  readonly resolve: Resolve;
  readonly readText: ReadText;
  readonly listFiles: ListFiles;
}

/** What to scan, and how to follow or stop it. */
export interface ScanOptions {
  /** Files or folders, absolute or relative to the root; the root itself when left out. */
  readonly paths?: readonly string[];
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** A purpose's name in the source, and what the governing policy says of it. */
export interface PurposeAt {
  readonly purpose: PurposeFacts;
  /** The name in the source. */
  readonly range: Range;
}

/**
 * A folder of source code under analysis. Nothing in it is executed.
 *
 * `scan` must have run once before the synchronous questions know which policy governs a package.
 */
export interface Project {
  /** Absolute path; the real one, links resolved. */
  readonly root: string;
  /** Where purposes, groups and categories are named. */
  readonly names: ProjectNames;
  /** Analyses files; answers from what is remembered where nothing changed. @throws the signal's reason when it is aborted */
  scan(options?: ScanOptions): Promise<Report>;
  /** Names files of the project, so that questions about one know of the others; `scan` does the same for what it scans. */
  know(files: Iterable<string>): void;
  /** Puts the text of an open document in place of the file on disk; `undefined` takes it away. */
  setOverlay(file: string, text: string | undefined): void;
  /** Says that a file changed, appeared or vanished on disk. */
  fileChanged(file: string): void;
  /** Findings of one file, against everything known now. */
  findingsOf(file: string): readonly Finding[];
  /** What an author may choose to do about a finding besides its own fixes. */
  offersFor(finding: Finding): readonly Offer[];
  /** Failures placed in one file: a policy that cannot be read statically. */
  failuresOf(file: string): readonly Failure[];
  fieldsOf(file: string): readonly PersonalField[];
  /** The Express routes a file registers. */
  routesOf(file: string): readonly RouteFacts[];
  /** The personal field whose declaration stands at a position. */
  fieldAt(file: string, position: Position): PersonalField | undefined;
  /** The purpose whose name stands at a position, in a declaration of a route or in the policy. */
  purposeAt(file: string, position: Position): PurposeAt | undefined;
  /** The policy that governs a file, or undefined when there is none or it cannot be read. */
  policyOf(file: string): PolicyFacts | undefined;
  /** Whether a policy governs a file: read, missing, or there but not readable. */
  policyStateOf(file: string): "read" | "missing" | "unreadable";
  /** Other analysed files whose findings were computed from this one, or may change with it. */
  filesAffectedBy(file: string): readonly string[];
}

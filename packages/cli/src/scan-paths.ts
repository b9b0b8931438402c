import { openProject, type Project, type Report } from "@wherefore/analyzer";
import { WhereforeError } from "@wherefore/core";
import { existsSync, realpathSync, statSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import type { Environment } from "./environment.ts";

/** A scan that was made, and how long it took. */
export interface Scan {
  readonly project: Project;
  readonly report: Report;
  readonly seconds: number;
}

/** Below this a scan shows no progress: it would only flicker. */
const quietMilliseconds = 700;

/**
 * Scans the paths a command was given.
 *
 * @throws {WhereforeError} `ERR_WHEREFORE_USAGE` when a path does not exist or holds no source
 */
export async function scanPaths(paths: readonly string[], environment: Environment): Promise<Scan> {
  if (paths.length === 0)
    throw new WhereforeError("ERR_WHEREFORE_USAGE", "Name at least one file or folder, for example: wherefore check src");
  const absolute = paths.map((path) => existing(path, environment.folder));
  const project = openProject({ root: rootFor(absolute, realpathSync(environment.folder)) });
  const scan = await scanAgain(project, paths, environment);
  if (scan.report.files.length === 0)
    throw new WhereforeError("ERR_WHEREFORE_USAGE", `There is no TypeScript or JavaScript source in ${paths.join(", ")}.`);
  return scan;
}

/** Scans the same paths of an open project again; paths that vanished are passed over. */
export async function scanAgain(project: Project, paths: readonly string[], environment: Environment): Promise<Scan> {
  const started = environment.now();
  const absolute = paths.filter((path) => existsSync(resolve(environment.folder, path))).map((path) => existing(path, environment.folder));
  const report = await project.scan({
    paths: absolute,
    ...(environment.signal === undefined ? {} : { signal: environment.signal }),
    onProgress: (done, total) => {
      if (environment.now() - started > quietMilliseconds) environment.progress?.(`${done.toString()} of ${total.toString()} files`);
    },
  });
  environment.progress?.("");
  return { project, report, seconds: (environment.now() - started) / 1000 };
}

function existing(path: string, folder: string): string {
  const absolute = resolve(folder, path);
  if (!existsSync(absolute)) throw new WhereforeError("ERR_WHEREFORE_USAGE", `${path} does not exist.`);
  return realpathSync(absolute);
}

/** The working folder, when all paths are in it; else the package around what the paths have in common. */
function rootFor(paths: readonly string[], folder: string): string {
  if (paths.every((path) => isInside(path, folder))) return folder;
  const shared = paths.map(folderOf).reduce(commonFolder);
  return packageAround(shared) ?? shared;
}

function folderOf(path: string): string {
  return statSync(path).isDirectory() ? path : dirname(path);
}

function commonFolder(one: string, other: string): string {
  return isInside(other, one) ? one : commonFolder(dirname(one), other);
}

function packageAround(folder: string): string | undefined {
  if (existsSync(join(folder, "package.json"))) return folder;
  return dirname(folder) === folder ? undefined : packageAround(dirname(folder));
}

function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

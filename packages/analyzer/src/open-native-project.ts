import { realpathSync } from "node:fs";
import { listFilesIn } from "./host/list-files.ts";
import { nativeParse } from "./host/native-parse.ts";
import { nativeResolve } from "./host/native-resolve.ts";
import { readTextIn } from "./host/read-text.ts";
import { openProjectOn } from "./project/open-project.ts";
import type { Host, Project } from "./project/project.ts";

/** Where a project is, and what stands in place of the native parser, the native resolver and the disk. */
export interface ProjectOptions extends Partial<Host> {
  /** Absolute path of a folder. */
  readonly root: string;
  /** Asks every rule, whatever its default or the settings say: for a linter that decides which rules are on. */
  readonly everyRule?: boolean;
}

/**
 * Opens a folder of source code for analysis. Nothing in it is executed.
 *
 * @returns a project that answers from what is on disk and in open documents
 * @throws {Error} when the folder does not exist
 * @example
 * ```ts
 * const project = openProject({ root: "/home/me/app" });
 * const report = await project.scan({ paths: ["src"] });
 * console.log(report.findings.map(({ message }) => message));
 * ```
 */
export function openProject(options: ProjectOptions): Project {
  const root = realpathSync(options.root);
  const host: Host = {
    parse: options.parse ?? nativeParse,
    resolve: options.resolve ?? nativeResolve(root),
    readText: options.readText ?? readTextIn(root),
    listFiles: options.listFiles ?? listFilesIn(root),
  };
  return openProjectOn(root, host, { everyRule: options.everyRule === true });
}

import type { Project, Report } from "@wherefore/analyzer";
import { relative, resolve } from "node:path";

/** What happened to a project, for the log. Counts and paths only. */
export type FolderLog = (message: string) => void;

/**
 * A folder of the workspace and its project.
 *
 * The editor names files as it opened them; the project names them with links resolved. Only this file knows the difference.
 */
export interface Folder {
  /** Absolute path, as the editor names it. */
  readonly path: string;
  readonly project: Project;
  /** A folder of the workspace, not only the home of a file that was opened alone. */
  readonly isWhole: boolean;
  /** Settles when the first scan is over: from then on the project knows which policy governs a file. */
  readonly ready: Promise<void>;
  /** Whether that scan is over. */
  readonly isReady: () => boolean;
  /** The whole project as it is now. What did not change since the last look is not looked at again. */
  readonly report: () => Promise<Report>;
  /** The project's name of a file the editor names. */
  readonly toProject: (file: string) => string;
  /** The editor's name of a file the project names. */
  readonly toEditor: (file: string) => string;
}

interface FolderOptions {
  readonly log: FolderLog;
  readonly signal: AbortSignal;
  /** Called when the first scan is over. */
  readonly onReady: () => void;
  /** The only file to scan, for a file that was opened without its folder. */
  readonly only?: string;
}

function rebase(file: string, from: string, to: string): string {
  const inside = relative(from, file);
  return inside.startsWith("..") ? file : resolve(to, inside);
}

export function createFolder(path: string, project: Project, options: FolderOptions): Folder {
  const toProject = (file: string): string => rebase(file, path, project.root);
  const paths = options.only === undefined ? {} : { paths: [toProject(options.only)] };
  const report = (): Promise<Report> => project.scan({ ...paths, signal: options.signal });

  async function scan(): Promise<void> {
    const began = performance.now();
    try {
      for (const line of summaryOf(path, await report(), performance.now() - began)) options.log(line);
    } catch (error) {
      if (!options.signal.aborted) options.log(`${path}: not scanned: ${error instanceof Error ? error.message : "unknown reason"}`);
    }
  }
  let isReady = false;
  const ready = scan().then(() => {
    isReady = true;
    options.onReady();
  });
  return {
    path,
    project,
    isWhole: options.only === undefined,
    ready,
    isReady: () => isReady,
    report,
    toProject,
    toEditor: (file) => rebase(file, project.root, path),
  };
}

function summaryOf(path: string, { files, findings, policies, failures }: Report, took: number): string[] {
  const policy = policies.map(({ id }) => id).join(", ") || "none";
  const counts = `${String(files.length)} files, ${String(findings.length)} findings, policy ${policy} (${String(Math.round(took))} ms)`;
  return [`${path}: ${counts}`, ...failures.map(({ code, message }) => `${code}: ${message}`)];
}

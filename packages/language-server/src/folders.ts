import type { Project } from "@wherefore/analyzer";
import { dirname, sep } from "node:path";
import { createFolder, type Folder, type FolderLog } from "./folder.ts";

/** Opens the project of a folder. @param root - absolute path */
export type OpenProject = (root: string) => Project;

/** The projects behind the open documents: one for every folder of the workspace, one for every lone file's folder. */
export interface Folders {
  /** Opens and scans the project of a workspace folder. */
  readonly add: (path: string) => void;
  readonly remove: (path: string) => void;
  /** The folders of the workspace that could be opened, in the order they came. */
  readonly all: () => readonly Folder[];
  /**
   * The innermost folder that holds a file. A file outside every folder gets a project of its own folder, scanned for that file only.
   *
   * @returns undefined when that folder does not exist
   */
  readonly of: (file: string) => Folder | undefined;
  /** Gives up what is still being scanned. */
  readonly close: () => void;
}

function holds(folder: string, file: string): boolean {
  return file === folder || file.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** What the folders tell while they live. */
interface FolderEvents {
  readonly log: FolderLog;
  /** Called whenever the first scan of a folder is over. */
  readonly onReady: () => void;
}

export function createFolders(openProject: OpenProject, { log, onReady }: FolderEvents): Folders {
  const folders = new Map<string, Folder>();
  const stop = new AbortController();

  function open(path: string, only?: string): Folder | undefined {
    try {
      const folder = createFolder(path, openProject(path), { log, onReady, signal: stop.signal, ...(only === undefined ? {} : { only }) });
      folders.set(path, folder);
      return folder;
    } catch (error) {
      log(`${path}: not opened: ${error instanceof Error ? error.message : "unknown reason"}`);
      return undefined;
    }
  }
  function innermost(file: string): Folder | undefined {
    const inside = [...folders.values()].filter((folder) => holds(folder.path, file));
    return inside.toSorted((a, b) => b.path.length - a.path.length)[0];
  }
  return {
    add: (path) => {
      if (!folders.has(path)) open(path);
    },
    remove: (path) => void folders.delete(path),
    all: () => [...folders.values()].filter(({ isWhole }) => isWhole),
    of: (file) => innermost(file) ?? open(dirname(file), file),
    close: () => {
      stop.abort();
    },
  };
}

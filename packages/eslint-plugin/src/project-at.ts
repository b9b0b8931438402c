import { openProject, listFilesNowIn, type Failure, type Finding, type Project } from "@wherefore/analyzer";
import { readFileSync, realpathSync } from "node:fs";

/** What the analyzer says of one file. */
export interface Said {
  readonly findings: readonly Finding[];
  readonly failures: readonly Failure[];
}

/** Answers for the files of one folder. The rules of one run share it: a file is analysed once, whichever rules ask. */
export interface Answering {
  of(filename: string, text: string): Said;
}

/** Opens a folder when its first file is linted. */
export function projects(): (cwd: string) => Answering {
  const open = new Map<string, Answering>();
  return (cwd) => {
    const known = open.get(cwd) ?? answering(cwd);
    open.set(cwd, known);
    return known;
  };
}

function answering(cwd: string): Answering {
  const root = realpathSync(cwd);
  const project = openProject({ root, everyRule: true });
  project.know(listFilesNowIn(root)([root], { packageOnly: false }));
  let last: { readonly file: string; readonly text: string; readonly said: Said } | undefined;
  return {
    of: (filename, text) => {
      const file = realPath(filename);
      if (last?.file === file && last.text === text) return last.said;
      const said = ask(project, file, text);
      last = { file, text, said };
      return said;
    },
  };
}

function ask(project: Project, file: string, text: string): Said {
  // What is on disk needs no overlay; an editor lints what is not saved yet.
  project.setOverlay(file, text === textOnDisk(file) ? undefined : text);
  return { findings: project.findingsOf(file), failures: project.failuresOf(file) };
}

function textOnDisk(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}

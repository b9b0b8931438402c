import type { SourceFile } from "../syntax/source-file.ts";

/** The files one can follow a name into. */
export interface Sources {
  /** The parsed file; undefined when it is left out, too large or outside the project. */
  file(path: string): SourceFile | undefined;
  resolve(specifier: string, fromFile: string): string | undefined;
}

import { relative, sep } from "node:path";

/** A path as people and CI services read it: relative to the working folder, with slashes. */
export function relativePath(folder: string, file: string): string {
  return relative(folder, file).split(sep).join("/");
}

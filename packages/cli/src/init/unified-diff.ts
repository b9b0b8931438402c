import { relativePath } from "../relative-path.ts";
import type { DraftedFile } from "./drafted-file.ts";

const context = 2;

/** Shows what a file would gain, as `diff -u` does. Files only gain lines: nothing is ever taken out. */
export function unifiedDiff({ path, before, after }: DraftedFile, folder: string): string {
  const name = relativePath(folder, path);
  const added = after.replace(/\n$/, "").split("\n");
  if (before === undefined)
    return [`--- /dev/null`, `+++ ${name}`, `@@ -0,0 +1,${added.length.toString()} @@`, ...added.map((line) => `+${line}`)].join("\n");
  return [`--- ${name}`, `+++ ${name}`, ...hunksOf(before.split("\n"), after.split("\n"))].join("\n");
}

/** Runs of added lines, each with the lines around it. */
function hunksOf(before: readonly string[], after: readonly string[]): string[] {
  const hunks: string[] = [];
  let old = 0;
  for (let at = 0; at < after.length;) {
    if (after[at] === before[old]) {
      at++;
      old++;
      continue;
    }
    let end = at;
    while (end < after.length && after[end] !== before[old]) end++;
    const above = before.slice(Math.max(0, old - context), old);
    const below = before.slice(old, old + context);
    const start = old - above.length + 1;
    const kept = above.length + below.length;
    hunks.push(
      `@@ -${start.toString()},${kept.toString()} +${(at - above.length + 1).toString()},${(kept + end - at).toString()} @@`,
      ...above.map((line) => ` ${line}`),
      ...after.slice(at, end).map((line) => `+${line}`),
      ...below.map((line) => ` ${line}`),
    );
    at = end;
  }
  return hunks;
}

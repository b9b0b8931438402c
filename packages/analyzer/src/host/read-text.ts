import { readFileSync, realpathSync, statSync } from "node:fs";
import { sep } from "node:path";
import type { ReadText } from "../project/project.ts";

const largest = 1024 * 1024;

/** Reads files of at most 1 MiB whose real place is inside the root: a link that leads out is not followed. */
export function readTextIn(root: string): ReadText {
  return (file) => {
    try {
      const real = realpathSync.native(file);
      if (real !== root && !real.startsWith(root.endsWith(sep) ? root : root + sep)) return { reason: "it leads out of the folder" };
      const stats = statSync(real);
      if (!stats.isFile()) return { reason: "it is no regular file" };
      return stats.size > largest ? { reason: "it is larger than 1 MiB" } : { text: readFileSync(real, "utf8") };
    } catch (error) {
      return { reason: `it cannot be read: ${(error as NodeJS.ErrnoException).code ?? "unknown error"}` };
    }
  };
}

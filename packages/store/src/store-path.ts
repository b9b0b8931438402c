import { WhereforeError } from "@wherefore/core";
import { fileURLToPath } from "node:url";

/**
 * The file a store URL names: `file:./app.db`, `file:///var/lib/app.db`, or a plain path.
 *
 * @throws {WhereforeError} `ERR_WHEREFORE_STORE_UNSUPPORTED` for another kind of database, `ERR_WHEREFORE_OPTIONS_INVALID` for no file at all
 */
export function storePath(url: string): string {
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(url)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== "file") {
    throw new WhereforeError(
      "ERR_WHEREFORE_STORE_UNSUPPORTED",
      `There is no store for ${scheme}: yet; give a file, for example file:./wherefore.db.`,
    );
  }
  const path = scheme === undefined ? url : pathOf(url);
  if (path === "" || path === ":memory:" || path.includes("\0") || path.includes("?")) {
    throw new WhereforeError(
      "ERR_WHEREFORE_OPTIONS_INVALID",
      "The store needs a file that outlives the process, without parameters; give for example file:./wherefore.db.",
    );
  }
  return path;
}

function pathOf(url: string): string {
  return url.startsWith("file://") ? fileURLToPath(url) : url.slice("file:".length);
}

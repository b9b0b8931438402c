import { WhereforeError } from "@wherefore/core";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What a package.json says that matters here. */
export interface Manifest {
  readonly name: string;
  readonly isModule: boolean;
  /** Names of all dependencies, those for development included. */
  readonly dependencies: readonly string[];
}

/**
 * Reads the package.json of a folder.
 *
 * @throws {WhereforeError} `ERR_WHEREFORE_USAGE` when there is none, or it is no JSON object
 */
export function manifestIn(folder: string): Manifest {
  const value = valueIn(join(folder, "package.json"));
  if (typeof value !== "object" || value === null)
    throw new WhereforeError("ERR_WHEREFORE_USAGE", "There is no package.json here that can be read; name the folder of an application.");
  const { name, type, ...rest } = value as Readonly<Record<string, unknown>>;
  return {
    name: typeof name === "string" && name !== "" ? name.replace(/^@[^/]+\//, "") : "application",
    isModule: type === "module",
    dependencies: ["dependencies", "devDependencies", "optionalDependencies"].flatMap((member) => namesIn(rest[member])),
  };
}

function namesIn(value: unknown): string[] {
  return typeof value === "object" && value !== null ? Object.keys(value) : [];
}

function valueIn(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}

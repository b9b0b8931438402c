import { WhereforeError } from "@wherefore/core";

type Sqlite = typeof import("node:sqlite");

const leastNode = "22.23.0";
// Before it, two connections could damage a database while its write-ahead log started over.
const leastSqlite = "3.51.3";

/**
 * Refuses a Node.js or an SQLite on which the store cannot keep its promises.
 *
 * @param versions - as in `process.versions`
 * @throws {WhereforeError} `ERR_WHEREFORE_STORE_UNSUPPORTED` naming the version found
 */
export function assertSupportedRuntime(versions: { readonly node: string; readonly sqlite?: string | undefined }): void {
  if (!reaches(versions.node, leastNode)) refuse(`Node.js ${versions.node} is too old for the store; it needs Node.js 22.23 or newer.`);
  if (versions.sqlite === undefined) refuse(`This build of Node.js ${versions.node} has no SQLite; use an official build of Node.js.`);
  else if (!reaches(versions.sqlite, leastSqlite)) {
    refuse(
      `SQLite ${versions.sqlite} inside Node.js ${versions.node} can damage a database that two processes share; use a Node.js with SQLite ${leastSqlite} or newer.`,
    );
  }
}

/** Node's own SQLite, loaded only once it is known to be good enough. */
export async function loadSqlite(): Promise<Sqlite> {
  assertSupportedRuntime({ node: process.versions.node, sqlite: process.versions["sqlite"] });
  return await import("node:sqlite");
}

function refuse(message: string): never {
  throw new WhereforeError("ERR_WHEREFORE_STORE_UNSUPPORTED", message);
}

function reaches(version: string, least: string): boolean {
  const found = version.split(".").map((part) => Number.parseInt(part, 10));
  const needed = least.split(".").map(Number);
  const place = needed.findIndex((part, index) => part !== found[index]);
  return place === -1 || (found[place] ?? 0) > (needed[place] ?? 0);
}

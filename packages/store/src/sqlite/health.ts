import { isWhereforeError, type WhereforeError } from "@wherefore/core";
import { unavailable } from "../unavailable.ts";

/** Whether the store may still be used, and what becomes of an error. */
export interface Health {
  /** @throws {WhereforeError} `ERR_WHEREFORE_STORE_UNAVAILABLE` once the store is closed or its file can no longer be trusted. */
  assertUsable(): void;
  /** Runs a read; whatever SQLite throws becomes `ERR_WHEREFORE_STORE_UNAVAILABLE`. */
  reading<T>(read: () => T): T;
  /** Turns what a write threw into the error its callers get, and remembers a failing disk. */
  writeFailed(error: unknown): WhereforeError;
  /** Nobody can know any more what reached the disk: every later call is refused. */
  distrust(): void;
  readonly isDistrusted: boolean;
  close(): void;
}

// After one of these nobody can know what reached the disk: error while reading or writing, damaged file, not a database.
const fatal: readonly number[] = [10, 11, 26];

/** Health of one open store. */
export function createHealth(): Health {
  let state: "usable" | "closed" | "distrusted" = "usable";
  return {
    assertUsable() {
      if (state === "closed") throw unavailable("The store is closed; open it again.");
      if (state === "distrusted")
        throw unavailable("The store stopped after an error of its disk; check the disk, then start the process again.");
    },
    reading(read) {
      this.assertUsable();
      try {
        return read();
      } catch (error) {
        throw isWhereforeError(error) ? error : notAnswering(error);
      }
    },
    writeFailed(error) {
      if (isWhereforeError(error)) return error;
      if (fatal.includes(sqliteCode(error) ?? 0)) this.distrust();
      return notAnswering(error);
    },
    distrust() {
      state = "distrusted";
    },
    get isDistrusted() {
      return state === "distrusted";
    },
    close() {
      state = "closed";
    },
  };
}

/** An error in words. SQLite's own sentences name tables and columns, never values. */
function notAnswering(error: unknown): WhereforeError {
  return unavailable(`The store does not answer${reasonOf(error)}; nothing was acknowledged. Try again once it does.`, error);
}

/** What SQLite or the file system says, to follow the thing that is wrong. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "";
  return sqliteCode(error) === undefined ? ` (${(error as NodeJS.ErrnoException).code ?? error.name})` : ` (SQLite: ${error.message})`;
}

/** The primary result code when SQLite threw the error. */
export function sqliteCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || (error as { code?: unknown }).code !== "ERR_SQLITE_ERROR") return undefined;
  const { errcode } = error as { errcode?: unknown };
  return typeof errcode === "number" ? errcode & 0xff : undefined;
}

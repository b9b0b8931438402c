import { isWhereforeError, type WhereforeError } from "@wherefore/core";
import { unavailable } from "../unavailable.ts";

/** The five characters of SQLSTATE when the server itself refused something. */
function sqlState(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, severity } = error as { code?: unknown; severity?: unknown };
  return typeof code === "string" && /^[0-9A-Z]{5}$/.test(code) && severity !== undefined ? code : undefined;
}

/**
 * Whether the connection ended without an answer, so that nobody knows what became of the statement: no word from the server, or its
 * last one (57P: it shuts down, or somebody ended the connection; 08: the connection itself failed).
 */
export function isConnectionLost(error: unknown): boolean {
  if (isWhereforeError(error) || error instanceof TypeError || error instanceof RangeError) return false;
  const state = sqlState(error);
  return state === undefined || state.startsWith("57P") || state.startsWith("08");
}

// Two transactions wanted the same rows: nothing was written, and the same thing again will do.
const passing: readonly string[] = ["40001", "40P01", "23505", "55P03"];

/** Whether the server refused because of another transaction, so that trying again is right. */
export function isPassing(error: unknown): boolean {
  return passing.includes(sqlState(error) ?? "");
}

/** What the server or the system said, without its sentence: that may hold values. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "";
  const state = sqlState(error);
  return state === undefined ? ` (${(error as NodeJS.ErrnoException).code ?? error.name})` : ` (PostgreSQL: SQLSTATE ${state})`;
}

/** The error a caller gets. */
export function notAnswering(error: unknown): WhereforeError {
  if (isWhereforeError(error)) return error;
  return unavailable(`The store does not answer${reasonOf(error)}; nothing was acknowledged. Try again once it does.`, error);
}

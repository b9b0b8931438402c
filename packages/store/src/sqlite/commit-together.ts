import { isWhereforeError } from "@wherefore/core";
import type { DatabaseSync } from "node:sqlite";
import type { Chain } from "./chain.ts";

/** How work inside a transaction ended. */
export type Ending = { readonly result: unknown } | { readonly error: unknown };

type Run = () => unknown;

/**
 * Runs everything in one transaction. Where one throws an error of the product, only its own writes are undone, and it alone learns
 * of it; any other error concerns everybody, and nothing is written.
 */
export function commitTogether(database: DatabaseSync, chain: Chain, runs: readonly Run[]): readonly Ending[] {
  // Nearly always nothing throws, and nobody needs a savepoint.
  return (
    inTransaction(database, chain, () => allOrNone(runs)) ?? inTransaction(database, chain, () => oneByOne(database, chain, runs)) ?? []
  );
}

/** Commits what the work returns; rolls back when it returns nothing. */
function inTransaction(database: DatabaseSync, chain: Chain, work: () => readonly Ending[] | undefined): readonly Ending[] | undefined {
  database.exec("BEGIN IMMEDIATE");
  chain.begin();
  const endings = work();
  if (endings === undefined) {
    database.exec("ROLLBACK");
    return undefined;
  }
  chain.finish();
  database.exec("COMMIT");
  return endings;
}

function allOrNone(runs: readonly Run[]): readonly Ending[] | undefined {
  try {
    return runs.map((run) => ({ result: run() }));
  } catch (error) {
    if (isWhereforeError(error)) return undefined;
    throw error;
  }
}

function oneByOne(database: DatabaseSync, chain: Chain, runs: readonly Run[]): readonly Ending[] {
  return runs.map((run) => {
    const before = chain.end;
    database.exec("SAVEPOINT job");
    try {
      const result = run();
      database.exec("RELEASE job");
      return { result };
    } catch (error) {
      if (!isWhereforeError(error)) throw error;
      database.exec("ROLLBACK TO job; RELEASE job");
      chain.returnTo(before);
      return { error };
    }
  });
}

import { WhereforeError } from "@wherefore/core";

/** One statement. Those with a name are prepared once for each connection. */
export interface Statement {
  readonly name?: string;
  readonly text: string;
  readonly values?: unknown[];
  /** How long it may take in milliseconds, where that is longer than the pool allows. */
  readonly query_timeout?: number;
}

/** What a statement answered. */
export interface Answered {
  readonly rows: unknown[];
}

/** A connection taken out of a pool: what the store needs of a client of `pg`. */
export interface PostgresClient {
  query(statement: Statement): Promise<Answered>;
  /** Gives the connection back, or with `true` closes it for good. */
  release(destroy?: boolean): void;
  on(event: "error", listener: (error: Error) => void): unknown;
  removeListener(event: "error", listener: (error: Error) => void): unknown;
}

/** A pool of connections to one database: what the store needs of a `Pool` of `pg`. */
export interface PostgresPool {
  connect(): Promise<PostgresClient>;
  end(): Promise<void>;
  on(event: "error", listener: (error: Error) => void): unknown;
}

/** How long a statement may take to answer before the store calls its connection lost, in milliseconds. */
const inRequests = { query_timeout: 10_000, statement_timeout: 10_000 };

/**
 * Opens a pool of its own for a URL.
 *
 * @param patience - `patient` for work that reads everything, which may take as long as it takes
 * @throws {WhereforeError} `ERR_WHEREFORE_STORE_UNSUPPORTED` when `pg` is not installed
 */
export async function openPool(url: string, patience?: "patient"): Promise<PostgresPool> {
  const { default: pg } = await loadPg();
  return new pg.Pool({
    connectionString: url,
    application_name: "wherefore",
    keepAlive: true,
    // A statement left behind by a lost connection must not hold its locks for ever.
    idle_in_transaction_session_timeout: 10_000,
    connectionTimeoutMillis: 5_000,
    ...(patience === undefined ? inRequests : {}),
  });
}

async function loadPg(): Promise<typeof import("pg")> {
  try {
    return await import("pg");
  } catch (cause) {
    const message = 'A store on PostgreSQL needs the package pg; install it beside @wherefore/store with "npm install pg".';
    throw new WhereforeError("ERR_WHEREFORE_STORE_UNSUPPORTED", message, { cause });
  }
}

/** Tells a URL of PostgreSQL from a path. */
export function isPostgresUrl(url: string): boolean {
  return /^postgres(ql)?:\/\//i.test(url);
}

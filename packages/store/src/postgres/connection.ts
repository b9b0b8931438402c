import { isConnectionLost } from "./postgres-error.ts";
import type { PostgresClient, PostgresPool, Statement } from "./postgres-pool.ts";

/** Runs work on one connection of a pool. A connection whose state is not known afterwards is closed, not given back. */
export async function onConnection<T>(pool: PostgresPool, work: (client: PostgresClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  // Without a listener, a connection that ends between two statements would end the process.
  client.on("error", ignore);
  try {
    const result = await work(client);
    giveBack(client, false);
    return result;
  } catch (error) {
    giveBack(client, isConnectionLost(error));
    throw error;
  }
}

/** Runs one statement that may be run twice on any connection, and once more on another where the first was lost. */
export async function rowsOf<Row>(pool: PostgresPool, statement: Statement): Promise<readonly Row[]> {
  const run = (): Promise<readonly Row[]> => onConnection(pool, async (client) => (await client.query(statement)).rows as Row[]);
  try {
    return await run();
  } catch (error) {
    if (!isConnectionLost(error)) throw error;
    return await run();
  }
}

/** Runs work inside a transaction; where it throws, nothing is kept. */
export async function inTransaction<T>(client: PostgresClient, work: () => Promise<T>): Promise<T> {
  await client.query({ text: "BEGIN" });
  try {
    const result = await work();
    await client.query({ text: "COMMIT" });
    return result;
  } catch (error) {
    if (!isConnectionLost(error)) await client.query({ text: "ROLLBACK" });
    throw error;
  }
}

function giveBack(client: PostgresClient, destroy: boolean): void {
  client.removeListener("error", ignore);
  client.release(destroy);
}

function ignore(): void {
  // The statement under way says what happened.
}

import { Pool, type PoolClient } from "pg";
import type { Answered, PostgresClient, PostgresPool, Statement } from "../../src/index.ts";

/**
 * When the connection ends: before the statement is sent, after the server carried it out but before anybody heard of it, or while the
 * server is still at it, so that it goes on by itself.
 */
export type Cut = "before" | "after" | "meanwhile";

/** A pool whose connections can be ended by the server at any statement. */
export interface CuttingPool extends PostgresPool {
  /** Statements sent since the last call of {@link watch}, in words. */
  readonly sent: readonly string[];
  /** Forgets what was sent; from now on the nth statement (from 0) meets the cut. */
  watch(nth?: number, cut?: Cut): void;
}

export function cuttingPool(url: string): CuttingPool {
  const [pool, admin] = [new Pool({ connectionString: url }), new Pool({ connectionString: url, max: 1 })];
  admin.on("error", () => undefined);
  let [sent, cutAt, how] = [[] as string[], -1, "before" as Cut];

  async function terminate(client: PoolClient): Promise<void> {
    const { processID } = client as unknown as { processID: number };
    await admin.query("SELECT pg_terminate_backend($1, 5000)", [processID]);
  }

  async function send(client: PoolClient, statement: Statement): Promise<Answered> {
    sent.push(statement.name ?? statement.text.slice(0, 30));
    if (sent.length - 1 !== cutAt) return await client.query(statement);
    if (how === "before") {
      await terminate(client);
      return await client.query(statement);
    }
    const answer = client.query(statement);
    if (how === "meanwhile") answer.catch(() => undefined);
    else await answer.then(() => terminate(client));
    throw new Error("Connection terminated unexpectedly");
  }

  return {
    get sent() {
      return sent;
    },
    watch(nth = -1, cut = "before") {
      [sent, cutAt, how] = [[], nth, cut];
    },
    async connect(): Promise<PostgresClient> {
      const client = await pool.connect();
      return {
        query: (statement) => send(client, statement),
        release: (destroy) => {
          client.release(destroy);
        },
        on: (event, listener) => client.on(event, listener),
        removeListener: (event, listener) => client.removeListener(event, listener),
      };
    },
    on: (event, listener) => pool.on(event, listener),
    async end() {
      await Promise.all([pool.end(), admin.end()]);
    },
  };
}

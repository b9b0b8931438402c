import { isWhereforeError, type WhereforeError } from "@wherefore/core";
import { setTimeout as wait } from "node:timers/promises";
import type { JobAnswer } from "../batches/job.ts";
import { unavailable } from "../unavailable.ts";
import { attemptBatch, type Attempted } from "./attempt-batch.ts";
import type { Draft } from "./batch-draft.ts";
import { onConnection } from "./connection.ts";
import { createOwnChain } from "./own-chain.ts";
import { isConnectionLost, isPassing, notAnswering } from "./postgres-error.ts";
import type { PostgresClient, PostgresPool } from "./postgres-pool.ts";
import { createRecentAccesses } from "./recent-accesses.ts";

/** Writes batches to the chain of this process, one after the other. */
export interface BatchWriter {
  /**
   * Resolves with what each caller is told, once the batch is durable.
   *
   * @throws {WhereforeError} `ERR_WHEREFORE_STORE_UNAVAILABLE` when nobody was acknowledged
   */
  write(drafts: readonly Draft[]): Promise<readonly JobAnswer[]>;
  /** The server lost what it acknowledged: nothing it holds can be trusted to be whole. */
  readonly isDistrusted: boolean;
  /** Ends the chain. */
  close(): Promise<void>;
}

/** How long to wait before each further try, in milliseconds. */
const pauses: readonly number[] = [20, 100, 400, 800];

export function createBatchWriter(pool: PostgresPool): BatchWriter {
  const own = createOwnChain();
  const recent = createRecentAccesses();

  async function attempt(client: PostgresClient, drafts: readonly Draft[], mayBeResent: boolean): Promise<Attempted> {
    const chain = await own.current(client);
    try {
      return await attemptBatch(client, {
        drafts,
        chain,
        recent,
        mayBeResent,
        onSending: (plan) => {
          own.sending({ drafts, plan });
        },
      });
    } catch (error) {
      if (!isConnectionLost(error)) own.answered();
      throw error;
    }
  }

  async function writeOn(client: PostgresClient, drafts: readonly Draft[], mayBeResent: boolean): Promise<readonly JobAnswer[]> {
    const settled = await own.settle(client);
    if (settled !== undefined) recent.remember(settled.plan.accesses);
    if (settled?.drafts === drafts) return settled.plan.told;
    for (;;) {
      const { plan, outcome } = await attempt(client, drafts, mayBeResent);
      own.answered();
      if (outcome === "not-durable") throw notDurable();
      if (outcome === "written") {
        own.goOn(plan);
        recent.remember(plan.accesses);
        return plan.told;
      }
      await own.leave(client);
    }
  }

  async function write(drafts: readonly Draft[], tries: number, mayBeResent: boolean): Promise<readonly JobAnswer[]> {
    try {
      return await onConnection(pool, (client) => writeOn(client, drafts, mayBeResent));
    } catch (error) {
      const pause = pauses[tries];
      if (pause === undefined || isWhereforeError(error) || !(isPassing(error) || isConnectionLost(error))) throw notAnswering(error);
      await wait(pause);
      return await write(drafts, tries + 1, mayBeResent || isPassing(error));
    }
  }

  return {
    write: (drafts) => write(drafts, 0, false),
    get isDistrusted() {
      return own.isDistrusted;
    },
    close: () => own.seal(pool),
  };
}

function notDurable(): WhereforeError {
  const message =
    "A connection of the pool has synchronous_commit = off, so that it could lose what it acknowledged; give the store a pool of its own.";
  return unavailable(message);
}

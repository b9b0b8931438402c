import type { WhereforeError } from "@wherefore/core";
import { unavailable } from "../unavailable.ts";
import type { Draft } from "./batch-draft.ts";
import type { BatchPlan } from "./batch-plan.ts";
import { onConnection } from "./connection.ts";
import type { PostgresClient, PostgresPool } from "./postgres-pool.ts";
import { fence, sealChain, startChain, type WriterChain } from "./writer-chain.ts";

/** A batch that was sent and not answered: it may have been written. */
export interface Doubt {
  readonly drafts: readonly Draft[];
  readonly plan: BatchPlan;
}

/** The chain this process writes at present, and what is not known of it. */
export interface OwnChain {
  /** The chain as far as it is known; started with the first batch. */
  current(client: PostgresClient): Promise<WriterChain>;
  /** A batch is sent: until it is answered, nobody knows whether it is written. */
  sending(doubt: Doubt): void;
  /** The server answered, whatever it said. */
  answered(): void;
  /** The chain ends where the plan said. */
  goOn(plan: BatchPlan): void;
  /** Finds out whether the batch in doubt was written, and says which it was if so. */
  settle(client: PostgresClient): Promise<Doubt | undefined>;
  /** Gives up a chain that is another's now. What this process wrote into it has to be there all the same. */
  leave(client: PostgresClient): Promise<void>;
  /** The server lost what it acknowledged: nothing it holds can be trusted to be whole. */
  readonly isDistrusted: boolean;
  /** Says that nothing will follow. */
  seal(pool: PostgresPool): Promise<void>;
}

export function createOwnChain(): OwnChain {
  let chain: WriterChain | undefined;
  let doubt: Doubt | undefined;
  let isDistrusted = false;

  function wentBack(): WhereforeError {
    isDistrusted = true;
    return unavailable(
      "The database went back to an earlier state than it acknowledged; check its backups and replicas, then start again.",
    );
  }

  return {
    current: async (client) => (chain ??= await startChain(client)),
    sending(sent) {
      doubt = sent;
    },
    answered() {
      doubt = undefined;
    },
    goOn(plan) {
      if (chain !== undefined) chain = { ...chain, ...plan.end };
    },
    async settle(client) {
      if (doubt === undefined || chain === undefined) return undefined;
      const { plan } = doubt;
      const { seq, head, epoch } = await fence(client, chain);
      const isWritten = seq === plan.end.seq && head === plan.end.head;
      if (!isWritten && seq !== plan.chain.seq) throw wentBack();
      const settled = isWritten ? doubt : undefined;
      doubt = undefined;
      chain = epoch === undefined ? undefined : { ...chain, seq, head, epoch };
      return settled;
    },
    async leave(client) {
      if (chain === undefined) return;
      const { seq } = await fence(client, chain);
      if (seq !== chain.seq) throw wentBack();
      chain = undefined;
    },
    get isDistrusted() {
      return isDistrusted;
    },
    async seal(pool) {
      const own = chain;
      chain = undefined;
      // Where this fails, the lease runs out and another process seals it.
      if (own !== undefined) await onConnection(pool, (client) => sealChain(client, own)).catch(() => undefined);
    },
  };
}

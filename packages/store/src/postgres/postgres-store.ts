import type { Store } from "@wherefore/core";
import { createBatches } from "../batches/batches.ts";
import type { Job } from "../batches/job.ts";
import { createWriteQueue } from "../batches/write-queue.ts";
import type { KeyStore } from "../people/key-store.ts";
import { createBatchWriter } from "./batch-writer.ts";
import { bindKeys } from "./bound-keys.ts";
import { commitJobs } from "./commit-jobs.ts";
import { onConnection } from "./connection.ts";
import { createHealth } from "./health.ts";
import { settleRestoredEvents } from "./ledger-changes.ts";
import { migrate } from "./migrate.ts";
import type { PostgresPool } from "./postgres-pool.ts";
import { recordSchema } from "./record-schema.ts";
import { createProcessingRecord } from "./processing-record.ts";
import { assertDurable, majorOf, settingsOf } from "./server-settings.ts";
import { createSubjectLedger } from "./subject-ledger.ts";
import { sealAbandoned } from "./writer-chain.ts";

/** What a store on PostgreSQL is made of. */
export interface PostgresSettings {
  readonly pool: PostgresPool;
  /** Opened once the database is known to be fit for a record. */
  readonly openKeys: () => Promise<KeyStore>;
  readonly now: () => number;
  /** Closes what was opened for this store, pools included. */
  readonly closePools: () => Promise<void>;
}

/** Opens a store on PostgreSQL, and brings the database to the newest schema. */
export async function openPostgresStore(settings: PostgresSettings): Promise<Store> {
  const { pool } = settings;
  const server = await settingsOf(pool);
  assertDurable(server);
  await migrate(pool, recordSchema);
  const keys = await settings.openKeys();
  try {
    await bindKeys(pool, keys);
    await onConnection(pool, async (client) => {
      await settleRestoredEvents(client);
      await sealAbandoned(client);
    });
    return compose(settings, keys, `PostgreSQL ${majorOf(server)}, strict`);
  } catch (error) {
    await keys.close();
    throw error;
  }
}

function compose({ pool, now, closePools }: PostgresSettings, keys: KeyStore, description: string): Store {
  const health = createHealth();
  const writer = createBatchWriter(pool);
  const batches = createBatches(createWriteQueue(), health, (jobs) =>
    commitJobs(
      jobs.map((job) => JSON.parse(job) as Job),
      keys,
      writer,
    ),
  );
  const parts = { pool, health, keys, batches, now };
  let closing: Promise<void> | undefined;

  /** What was asked for before is still committed; what is asked for later is refused. */
  async function close(): Promise<void> {
    health.close();
    await batches.settled();
    await writer.close();
    await keys.close();
    await closePools();
  }

  return {
    description,
    ledger: createSubjectLedger(parts),
    record: createProcessingRecord(parts),
    close: () => (closing ??= close()),
  };
}

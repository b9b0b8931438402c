export { openStore } from "./open-store.ts";
export type { OpenStoreOptions } from "./open-store.ts";
export type { Answered, PostgresClient, PostgresPool, Statement } from "./postgres/postgres-pool.ts";
export { openRecord } from "./open-record.ts";
export { pruneStore, signCheckpointOf } from "./keep-record.ts";
export type { PruneStoreOptions } from "./keep-record.ts";
export { verifyStore } from "./verify-store.ts";
export type { VerifyOptions, VerifyReport } from "./verify/verify-database.ts";
export type { BadEntry } from "./verify/finding.ts";

export { openStore } from "./open-store.ts";
export type { OpenStoreOptions } from "./open-store.ts";
export type { Answered, PostgresClient, PostgresPool, Statement } from "./postgres/postgres-pool.ts";
export { verifyStore } from "./verify-store.ts";
export type { VerifyOptions } from "./verify-store.ts";
export type { VerifyReport } from "./verify/verify-database.ts";
export type { BadEntry } from "./verify/finding.ts";

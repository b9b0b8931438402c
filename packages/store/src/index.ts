export { openStore } from "./open-store.ts";
export type { OpenStoreOptions } from "./open-store.ts";
export { verifyStore } from "./verify-store.ts";
export type { VerifyOptions, VerifyReport } from "./verify-store.ts";
export type { BadEntry } from "./verify/finding.ts";

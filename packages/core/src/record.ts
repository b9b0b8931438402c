// What it takes to write and verify a processing record. The only entry of the core that needs Node's crypto.
export { canonicalJson } from "./canonical-json.ts";
export { emptyHead, leafHash, nextHead } from "./record/chain.ts";
export { verifyChain } from "./record/verify-chain.ts";
export type { ChainFault, ChainReport, ChainRow } from "./record/verify-chain.ts";
export { readNewEntry } from "./record/entry-shape.ts";
export { readNewEvent, isLedgerEventType } from "./record/event-shape.ts";
export { standingConsent } from "./record/standing-consent.ts";
export type { ConsentGiven } from "./subject/ledger-event.ts";

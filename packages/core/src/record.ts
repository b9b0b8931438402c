// What it takes to keep a ledger and a processing record: to write them, verify them, and read them at an instant. The only entry of the
// core that needs Node's crypto.
export { canonicalJson } from "./canonical-json.ts";
export { emptyHead, leafHash, nextHead } from "./record/chain.ts";
export { growTree } from "./record/merkle-tree.ts";
export type { MerkleTree } from "./record/merkle-tree.ts";
export { consistencyRanges, inclusionRanges, verifyConsistency, verifyInclusion } from "./record/merkle-proof.ts";
export type { ConsistencyClaim, InclusionClaim, LeafRange } from "./record/merkle-proof.ts";
export { newSigningKey, signerFrom } from "./record/note-key.ts";
export type { Signer } from "./record/note-key.ts";
export { openNote, signNote } from "./record/signed-note.ts";
export { openCheckpoint, signCheckpoint } from "./record/checkpoint.ts";
export type { TreeHead, Trust } from "./record/checkpoint.ts";
export { verifyChain } from "./record/verify-chain.ts";
export type { ChainFault, ChainReport, ChainRow } from "./record/verify-chain.ts";
export { readNewEntry } from "./record/entry-shape.ts";
export { readNewEvent, isLedgerEventType } from "./record/event-shape.ts";
export { standingConsent } from "./record/standing-consent.ts";
export { stricterState } from "./subject/stricter-state.ts";
export { after } from "./time.ts";
export type { ConsentGiven } from "./subject/ledger-event.ts";

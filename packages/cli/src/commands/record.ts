import type { Command } from "../command.ts";
import { checkpointRecord, newKey } from "./record-checkpoint.ts";
import { accessesOfPerson } from "./record-person.ts";
import { forgetPerson } from "./record-forget.ts";
import { checkProof, proveRecord } from "./record-prove.ts";
import { pruneRecord } from "./record-prune.ts";
import { exportRecord, showEntry, tailRecord } from "./record-read.ts";
import { affectedBy, recordStats } from "./record-report.ts";
import { verifyRecord } from "./record-verify.ts";

/** Every command about the processing record. */
export const recordCommands: readonly Command[] = [
  verifyRecord,
  tailRecord,
  showEntry,
  exportRecord,
  affectedBy,
  accessesOfPerson,
  recordStats,
  newKey,
  checkpointRecord,
  pruneRecord,
  forgetPerson,
  proveRecord,
  checkProof,
];

import type { Condition } from "../facts.ts";
import { attestationGiven } from "./attestation-given.ts";
import { basisStated } from "./basis-stated.ts";
import { categoriesCovered } from "./categories-covered.ts";
import { channelPermitted } from "./channel-permitted.ts";
import { consentValid } from "./consent-valid.ts";
import { countryCovered } from "./country-covered.ts";
import { dataSubjectKnown } from "./data-subject-known.ts";
import { datasetForPurpose } from "./dataset-for-purpose.ts";
import { inForce } from "./in-force.ts";
import { noObjection } from "./no-objection.ts";
import { noRestriction } from "./no-restriction.ts";
import { noticeGiven } from "./notice-given.ts";
import { notErased } from "./not-erased.ts";
import { notProhibited } from "./not-prohibited.ts";
import { oldEnough } from "./old-enough.ts";
import { recipientPermitted } from "./recipient-permitted.ts";
import { retentionRunning } from "./retention-running.ts";
import { signalHonoured } from "./signal-honoured.ts";
import { specialConditionStated } from "./special-condition-stated.ts";
import { trackerDeclared } from "./tracker-declared.ts";

/** Every condition but the one on who asks, which alone two questions of one plan and one person at one instant can answer differently. */
export const conditions: readonly Condition[] = [
  categoriesCovered,
  notProhibited,
  specialConditionStated,
  inForce,
  basisStated,
  datasetForPurpose,
  attestationGiven,
  noticeGiven,
  recipientPermitted,
  trackerDeclared,
  signalHonoured,
  dataSubjectKnown,
  consentValid,
  channelPermitted,
  noObjection,
  noRestriction,
  notErased,
  retentionRunning,
  oldEnough,
  countryCovered,
];

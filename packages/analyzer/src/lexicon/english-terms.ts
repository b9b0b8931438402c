import { bodyTerms } from "./english/body.ts";
import { deedTerms } from "./english/deeds.ts";
import { identityTerms } from "./english/identity.ts";
import { lifeTerms } from "./english/life.ts";
import { moneyAndAccessTerms } from "./english/money-and-access.ts";
import { reachTerms } from "./english/reach.ts";
import { specialTerms } from "./english/special.ts";
import { tieTerms } from "./english/ties.ts";
import { traceTerms } from "./english/traces.ts";
import type { TermGroup } from "./term-group.ts";

/** English words for personal data. An English compound ends with its head, so these match the end of a name. */
export const englishTerms: readonly TermGroup[] = [
  ...identityTerms,
  ...reachTerms,
  ...lifeTerms,
  ...moneyAndAccessTerms,
  ...specialTerms,
  ...bodyTerms,
  ...deedTerms,
  ...tieTerms,
  ...traceTerms,
];

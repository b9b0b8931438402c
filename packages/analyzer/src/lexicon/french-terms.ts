import { bodyTerms } from "./french/body.ts";
import { deedTerms } from "./french/deeds.ts";
import { identityTerms } from "./french/identity.ts";
import { lifeTerms } from "./french/life.ts";
import { moneyAndAccessTerms } from "./french/money-and-access.ts";
import { reachTerms } from "./french/reach.ts";
import { specialTerms } from "./french/special.ts";
import { tieTerms } from "./french/ties.ts";
import { traceTerms } from "./french/traces.ts";
import type { TermGroup } from "./term-group.ts";

/** French words for personal data. A French compound begins with its head, so these match the start of a name. */
export const frenchTerms: readonly TermGroup[] = [
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

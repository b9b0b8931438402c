import type { ReasonCode } from "./decision.ts";
import { knownState, type Facts } from "./facts.ts";

/** One row of the table: these reasons do not bind where this holds. */
export interface Exemption {
  readonly codes: readonly ReasonCode[] | "all-but-erasure-stops";
  readonly where: (facts: Facts) => boolean;
}

/** What alone can stop an erasure: who asks, whose data, whether the store answers, a restriction or a hold. */
const STOPS_ERASURE: ReadonlySet<ReasonCode> = new Set([
  "accessor-not-authorised",
  "state-unavailable",
  "data-subject-unidentified",
  "restriction-stands",
]);

/** Where a reason does not bind: data, one row an exemption. A submission that is itself the consent is read by the consent condition. */
const exemptions: readonly Exemption[] = [
  { codes: "all-but-erasure-stops", where: ({ question }) => question.operation === "erase" },
  {
    codes: [
      "category-not-covered",
      "dataset-not-for-purpose",
      "retention-ended",
      "erased",
      "objection-stands",
      "restriction-stands",
      "notice-not-given",
    ],
    where: ({ purpose, question }) => purpose.kinds.has("RightsFulfilment") && question.operation !== "erase",
  },
  {
    codes: ["objection-stands"],
    where: ({ purpose }) =>
      ["contract", "legal-obligation", "vital-interests", "instructions"].includes(purpose.basis) && !purpose.kinds.has("DirectMarketing"),
  },
  {
    codes: ["restriction-stands"],
    where: ({ purpose, question }) => purpose.declared.underRestriction !== undefined && question.operation !== "erase",
  },
  { codes: ["restriction-stands"], where: (facts) => facts.question.operation !== "erase" && consentedAfterRestriction(facts) },
  { codes: ["retention-ended"], where: ({ question }) => question.operation === "collect" || question.operation === "store-on-device" },
  { codes: ["retention-ended"], where: ({ purpose, question }) => knownState(question)?.holds.has(purpose.name) === true },
  { codes: ["notice-not-given"], where: ({ question }) => question.operation === "collect" },
  { codes: ["basis-missing"], where: ({ question }) => question.tracker !== undefined },
  { codes: ["data-subject-unidentified"], where: ({ question }) => question.dataSubject === "new" },
];

/** Tells whether a reason of this code binds. */
export function binds(code: ReasonCode, facts: Facts): boolean {
  return !exemptions.some(
    ({ codes, where }) => (codes === "all-but-erasure-stops" ? !STOPS_ERASURE.has(code) : codes.includes(code)) && where(facts),
  );
}

/** GDPR Art. 18(2): with the data subject's consent, restricted data may be processed. */
function consentedAfterRestriction({ purpose, question }: Facts): boolean {
  const state = knownState(question);
  const consent = state?.consents.get(purpose.name);
  return state !== undefined && consent?.status === "given" && state.restrictions.every(({ at }) => consent.at > at);
}

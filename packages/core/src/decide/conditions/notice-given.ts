import type { Reason } from "../decision.ts";
import { knownState, placeIn, reason, type Condition, type Facts } from "../facts.ts";

/**
 * Where the policy says that people are told first, this person was told: of the purpose, or of the whole policy since it was announced.
 * GDPR Art. 13(3), 14(1)-(3).
 */
export const noticeGiven: Condition = {
  codes: ["notice-not-given"],
  against: (facts) => {
    const { purpose, question } = facts;
    if (question.dataSubject === undefined || question.dataSubject === "unavailable" || wasTold(facts)) return [];
    return placesThatPromise(facts).map((place): Reason => reason("notice-not-given", place, { do: "give-notice", purpose: purpose.name }));
  },
};

function placesThatPromise(facts: Facts): readonly (readonly (string | number)[])[] {
  const { policy, purpose, question } = facts;
  const dataset = question.dataset === undefined ? undefined : policy.datasets.get(question.dataset);
  return [
    ...(purpose.declared.notice === undefined ? [] : [placeIn(facts, "notice")]),
    ...(dataset?.notice === undefined || question.dataset === undefined ? [] : [["datasets", question.dataset, "notice"]]),
  ];
}

function wasTold({ policy, purpose, question }: Facts): boolean {
  const notices = knownState(question)?.notices;
  const ofPolicy = notices?.get("");
  return notices?.has(purpose.name) === true || (ofPolicy !== undefined && ofPolicy >= policy.announcedFrom);
}

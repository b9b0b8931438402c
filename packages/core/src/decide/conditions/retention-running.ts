import { knownState, missing, reason, type Condition, type Facts } from "../facts.ts";
import { retentionEnd } from "../retention-end.ts";

/** The data has not outlived its purpose. GDPR Art. 5(1)(e). */
export const retentionRunning: Condition = {
  codes: ["retention-ended"],
  against: (facts) => {
    const end = endOf(facts);
    if (end === undefined) return [];
    if (end === "input-missing") return [missing("last interaction, or the time of collection", placeOfRetention(facts))];
    return facts.question.at >= end ? [reason("retention-ended", placeOfRetention(facts), { do: "stop" })] : [];
  },
};

/** When the retention that governs the question ends, epoch milliseconds; undefined while nothing ends it. */
export function endOf(facts: Facts): number | "input-missing" | undefined {
  const state = knownState(facts.question);
  return (
    state &&
    retentionEnd(governing(facts), {
      state,
      behalf: facts.question.behalf,
      collectedAt: facts.question.collectedAt,
      timeZone: facts.policy.policy.timeZone,
    })
  );
}

/** The dataset's own retention comes before the purpose's, and that before the whole policy's. */
function governing(facts: Facts): Parameters<typeof retentionEnd>[0] {
  const dataset = facts.question.dataset === undefined ? undefined : facts.policy.datasets.get(facts.question.dataset);
  return dataset?.retention ?? facts.purpose.retention;
}

function placeOfRetention({ policy, purpose, question }: Facts): readonly string[] {
  if (question.dataset !== undefined && policy.datasets.get(question.dataset)?.retention !== undefined)
    return ["datasets", question.dataset, "retention"];
  return purpose.declared.retention === undefined ? ["retention"] : ["purposes", purpose.name, "retention"];
}

import { placeIn, reason, type Condition } from "../facts.ts";

/** The data came together for this purpose, or for one stated to be compatible with it. GDPR Art. 5(1)(b), 6(4), 28(3)(a). */
export const datasetForPurpose: Condition = {
  codes: ["dataset-not-for-purpose", "not-instructed"],
  against: (facts) => {
    const { question, purpose, policy } = facts;
    const instructed =
      typeof purpose.declared.lawfulBasis === "object" && "instructionsOf" in purpose.declared.lawfulBasis
        ? purpose.declared.lawfulBasis.instructionsOf
        : undefined;
    if (question.dataset === undefined) {
      return instructed === undefined ? [] : [reason("not-instructed", placeIn(facts, "lawfulBasis"), { do: "supply", input: "dataset" })];
    }
    const at = ["datasets", question.dataset];
    const dataset = policy.datasets.get(question.dataset);
    if (dataset === undefined) return [reason("dataset-not-for-purpose", at, { do: "complete-policy", add: "dataset" })];
    if (dataset.processorFor !== instructed && purpose.basis !== "legal-obligation") return [reason("not-instructed", at, { do: "stop" })];
    const from = dataset.purposes;
    if (from === undefined || from.includes(purpose.name) || from.some((origin) => purpose.declared.compatibleWith?.[origin] !== undefined))
      return [];
    return [reason("dataset-not-for-purpose", [...at, "purposes"], { do: "use-purpose", purposes: from })];
  },
};

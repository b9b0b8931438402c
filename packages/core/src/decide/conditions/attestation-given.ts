import { knownState, reason, type Condition } from "../facts.ts";

/** Where somebody has to assure that a dataset may be used, they did: for this person, or for all whom they brought. GDPR Art. 28(3). */
export const attestationGiven: Condition = {
  codes: ["not-instructed"],
  against: ({ policy, question }) => {
    const { dataset, behalf, dataSubject } = question;
    if (dataset === undefined || policy.datasets.get(dataset)?.attestation === undefined || dataSubject === "unavailable") return [];
    if (behalf?.attested.has(dataset) === true || knownState(question)?.attested.has(dataset) === true) return [];
    return [reason("not-instructed", ["datasets", dataset, "attestation"], { do: "attest", dataset })];
  },
};

import { missing, reason, type Condition, type Facts } from "../facts.ts";
import type { CompiledProhibition } from "../../policy/compile-policy.ts";
import type { Reason } from "../decision.ts";

/** No promise of the policy forbids it. A prohibition beats every permission (dpv:Prohibition). */
export const notProhibited: Condition = {
  codes: ["prohibited"],
  against: (facts) => facts.policy.prohibitions.flatMap((prohibition) => broken(facts, prohibition)),
};

/** Every part a prohibition states must be met for it to be broken; the dataset is asked for only when all else is met and the data could be of one. */
function broken(facts: Facts, prohibition: CompiledProhibition): readonly Reason[] {
  const { declared } = prohibition;
  const at = ["prohibitions", prohibition.name];
  if (declared.except?.includes(facts.purpose.name) || !meetsAllButDataset(facts, prohibition)) return [];
  if (declared.datasets === undefined) return [reason("prohibited", at, { do: "stop" })];
  if (facts.question.dataset === undefined)
    return declared.datasets.some((dataset) => couldBeOf(facts, dataset)) ? [missing("dataset", at)] : [];
  return declared.datasets.includes(facts.question.dataset) ? [reason("prohibited", at, { do: "stop" })] : [];
}

function couldBeOf({ policy, question }: Facts, dataset: string): boolean {
  return question.categories.some((category) => policy.datasets.get(dataset)?.leaves.has(category));
}

function meetsAllButDataset(facts: Facts, { declared, categories, together }: CompiledProhibition): boolean {
  const { question, purpose } = facts;
  const asked = question.categories;
  return (
    (categories === undefined || asked.some((category) => categories.has(category))) &&
    (together === undefined || together.every((group) => asked.some((category) => group.has(category)))) &&
    (declared.kinds === undefined || declared.kinds.some((kind) => purpose.kinds.has(kind))) &&
    (declared.recipients === undefined || concernsRecipient(facts, declared.recipients))
  );
}

function concernsRecipient(facts: Facts, recipients: readonly string[] | "third-parties" | "all"): boolean {
  const { recipient } = facts.question;
  if (recipient === undefined) return false;
  if (recipients === "all") return true;
  if (recipients === "third-parties") return facts.policy.policy.recipients[recipient]?.role !== "processor";
  return recipients.includes(recipient);
}

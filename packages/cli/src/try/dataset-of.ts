import { decide, stateAt, type CompiledPolicy } from "@wherefore/core";

/** The dataset a purpose's own route works on: where a decision asks for one, the only one that names the purpose. */
export function datasetOf(policy: CompiledPolicy, purpose: string): string | undefined {
  const decision = decide(policy, {
    purpose,
    operation: "use",
    categories: [...(policy.purposes.get(purpose)?.categories ?? [])],
    dataSubject: stateAt([], 0),
    accessor: { kind: "self" },
    at: 0,
  });
  const isAsked =
    decision.outcome === "deny" && decision.reasons.some(({ remedy }) => remedy.do === "supply" && remedy.input === "dataset");
  const [dataset, ...others] = [...policy.datasets].filter(([, { purposes }]) => purposes?.includes(purpose) === true);
  return isAsked && others.length === 0 ? dataset?.[0] : undefined;
}

import {
  compilePolicy,
  consentBinding,
  decide,
  stateAt,
  SubjectView,
  type LedgerEvent,
  type SubjectState,
} from "../../../packages/core/dist/index.js";
import { policyOf, type World } from "../world.ts";
import { EVERY, type Engine } from "./engine.ts";

function statesOf(world: World, policy: ReturnType<typeof compilePolicy>): ReadonlyMap<string, SubjectState> {
  const text = new Map(world.purposes.map(({ name }) => [name, consentBinding(policy, name, "en")]));
  return new Map(
    [...world.grants].map(([id, purposes]) => [
      id,
      stateAt(
        purposes.map((purpose, index): LedgerEvent => ({
          key: index.toString(),
          seq: index + 1,
          at: "2026-06-01T00:00:00.000Z",
          policy: policy.reference,
          by: "data-subject",
          dataSubject: { id, as: "person" },
          type: "consent-given",
          purpose,
          text: text.get(purpose) ?? "",
          language: "en",
          how: "bench",
        })),
        world.at,
      ),
    ]),
  );
}

/** As the guard asks: a view of each person, every condition behind it, a decision as the answer. */
export const wherefore: Engine = {
  name: "wherefore, view",
  upTo: EVERY,
  prepare: (world) => {
    const policy = compilePolicy(policyOf(world));
    const views = new Map([...statesOf(world, policy)].map(([id, state]) => [id, new SubjectView(policy, state)]));
    const accessor = { kind: "self" } as const;
    return Promise.resolve(
      ({ purpose, categories, dataSubject }) =>
        views.get(dataSubject)?.decide({ purpose, operation: "use", categories, accessor, at: world.at }).outcome === "permit",
    );
  },
};

/** Every condition, every time, and every reason named. */
export const whereforeInFull: Engine = {
  name: "wherefore, every condition",
  upTo: { purposes: 1_000, dataSubjects: 1_000 },
  prepare: (world) => {
    const policy = compilePolicy(policyOf(world));
    const states = statesOf(world, policy);
    const accessor = { kind: "self" } as const;
    return Promise.resolve(
      ({ purpose, categories, dataSubject }) =>
        decide(policy, { purpose, operation: "use", categories, dataSubject: states.get(dataSubject), accessor, at: world.at }).outcome ===
        "permit",
    );
  },
};

import {
  compilePolicy,
  consentBinding,
  decide,
  planQuestion,
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

/** As the guard asks: a plan of each route, a view of each person, a decision as the answer. */
export const wherefore: Engine = {
  name: "wherefore, plan and view",
  upTo: EVERY,
  prepare: (world) => {
    const policy = compilePolicy(policyOf(world));
    const views = new Map([...statesOf(world, policy)].map(([id, state]) => [id, new SubjectView(state)]));
    const plans = world.routes.map(({ purpose, categories }) => planQuestion(policy, { purpose, operation: "use", categories }));
    const accessor = { kind: "self" } as const;
    return Promise.resolve(
      ({ route, dataSubject }) => views.get(dataSubject)!.decide(plans[route.index]!, accessor, world.at).outcome === "permit",
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
      ({ route: { purpose, categories }, dataSubject }) =>
        decide(policy, { purpose, operation: "use", categories, dataSubject: states.get(dataSubject), accessor, at: world.at }).outcome ===
        "permit",
    );
  },
};

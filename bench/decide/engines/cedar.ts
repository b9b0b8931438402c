import { preparsePolicySet, statefulIsAuthorized, type StatefulAuthorizationCall } from "@cedar-policy/cedar-wasm/nodejs";
import type { Asked, World } from "../world.ts";
import type { Engine } from "./engine.ts";

function ask(world: World, id: string): (question: Asked) => boolean {
  const covers = new Map(world.purposes.map(({ name, covers }) => [name, [...covers]]));
  return ({ route: { purpose, categories }, dataSubject }) => {
    const call: StatefulAuthorizationCall = {
      principal: { type: "Service", id: "app" },
      action: { type: "Action", id: purpose },
      resource: { type: "Person", id: dataSubject },
      context: {
        purpose,
        covers: covers.get(purpose) ?? [],
        categories: [...categories],
        consents: [...(world.grants.get(dataSubject) ?? [])],
      },
      preparsedPolicySetId: id,
      entities: [],
    };
    const answer = statefulIsAuthorized(call);
    return answer.type === "success" && answer.response.decision === "allow";
  };
}

/** One generic policy over the context. */
export const cedarGeneric: Engine = {
  name: "cedar-wasm, one generic policy",
  upTo: { purposes: 1_000, dataSubjects: 1_000_000 },
  prepare: (world) => {
    const id = `generic-${world.purposes.length.toString()}-${world.grants.size.toString()}`;
    preparsePolicySet(id, {
      staticPolicies:
        "permit(principal, action, resource) when { context.consents.contains(context.purpose) && context.covers.containsAll(context.categories) };",
    });
    return Promise.resolve(ask(world, id));
  },
};

/** A policy for each purpose, pre-parsed. */
export const cedarLines: Engine = {
  name: "cedar-wasm, a policy a purpose",
  upTo: { purposes: 1_000, dataSubjects: 1_000 },
  prepare: (world) => {
    const id = `lines-${world.purposes.length.toString()}`;
    const policies = world.purposes.map(
      ({ name, covers }) =>
        `permit(principal, action == Action::"${name}", resource) when { context.consents.contains("${name}") && [${covers.map((cover) => `"${cover}"`).join(", ")}].containsAll(context.categories) };`,
    );
    preparsePolicySet(id, { staticPolicies: policies.join("\n") });
    return Promise.resolve(ask(world, id));
  },
};

import { newEnforcer, newModelFromString } from "casbin";
import type { Engine } from "./engine.ts";

const HEAD = "[request_definition]\nr = sub, purpose, cats\n[policy_effect]\ne = some(where (p.eft == allow))\n";

/** One generic rule that looks the purpose up by a function. */
export const casbinGeneric: Engine = {
  name: "casbin, one generic rule (sync)",
  upTo: { purposes: 1_000, dataSubjects: 1_000_000 },
  prepare: async (world) => {
    const covers = new Map(world.purposes.map(({ name, covers }) => [name, new Set<string>(covers)]));
    const consents = new Map([...world.grants].map(([id, purposes]) => [id, new Set(purposes)]));
    const enforcer = await newEnforcer(
      newModelFromString(`${HEAD}[policy_definition]\np = sub\n[matchers]\nm = p.sub == "any" && mayUse(r.sub, r.purpose, r.cats)\n`),
    );
    await enforcer.addPolicy("any");
    await enforcer.addFunction(
      "mayUse",
      (sub: string, purpose: string, cats: readonly string[]) =>
        consents.get(sub)?.has(purpose) === true && cats.every((cat) => covers.get(purpose)?.has(cat)),
    );
    return ({ route: { purpose, categories }, dataSubject }) => enforcer.enforceSync(dataSubject, purpose, categories);
  },
};

/** As its documentation shows: a line of policy for each purpose. */
export const casbinLines: Engine = {
  name: "casbin, a line a purpose (sync)",
  upTo: { purposes: 1_000, dataSubjects: 1_000 },
  prepare: async (world) => {
    const covers = new Map(world.purposes.map(({ name, covers }) => [name, new Set<string>(covers)]));
    const consents = new Map([...world.grants].map(([id, purposes]) => [id, new Set(purposes)]));
    const enforcer = await newEnforcer(
      newModelFromString(
        `${HEAD}[policy_definition]\np = purpose\n[matchers]\nm = p.purpose == r.purpose && mayUse(r.sub, r.purpose, r.cats)\n`,
      ),
    );
    await enforcer.addPolicies(world.purposes.map(({ name }) => [name]));
    await enforcer.addFunction(
      "mayUse",
      (sub: string, purpose: string, cats: readonly string[]) =>
        consents.get(sub)?.has(purpose) === true && cats.every((cat) => covers.get(purpose)?.has(cat)),
    );
    return ({ route: { purpose, categories }, dataSubject }) => enforcer.enforceSync(dataSubject, purpose, categories);
  },
};

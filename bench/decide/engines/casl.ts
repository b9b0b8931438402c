import { createMongoAbility, subject } from "@casl/ability";
import type { Engine } from "./engine.ts";

/** One ability; a rule for each purpose says which categories it may use of those who consented. Three questions, one a category. */
export const casl: Engine = {
  name: "@casl/ability, one ability",
  upTo: { purposes: 1_000, dataSubjects: 1_000_000 },
  prepare: (world) => {
    const ability = createMongoAbility(
      world.purposes.map(({ name, covers }) => ({ action: name, subject: [...covers], conditions: { consents: name } })),
    );
    const people = new Map([...world.grants].map(([id, consents]) => [id, { consents: [...consents] }]));
    return Promise.resolve(({ route: { purpose, categories }, dataSubject }) => {
      const person = people.get(dataSubject);
      return person !== undefined && categories.every((category) => ability.can(purpose, subject(category, { ...person })));
    });
  },
};

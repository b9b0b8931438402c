import { EVERY, type Engine } from "./engine.ts";

/** No decision at all: the answer to each question was written down beforehand, and is looked up by the person's name. */
export const lookup: Engine = {
  name: "a Map lookup, deciding nothing",
  upTo: EVERY,
  prepare: (world) => {
    const map = new Map([...world.grants.keys()].map((name, index) => [name, index]));
    return Promise.resolve(({ dataSubject, permitted }) => map.get(dataSubject)! >= 0 && permitted);
  },
};

import type { Category } from "../../../packages/core/dist/index.js";
import { EVERY, type Engine } from "./engine.ts";

/** Written for this one question by hand: routes to bits, one row of bits for each person, expiry, objection, restriction, retention and age beside. */
export const floor: Engine = {
  name: "bitset by hand (the floor)",
  upTo: EVERY,
  prepare: (world) => {
    const bitOf = new Map<Category, number>(world.categories.map((category, index) => [category, index]));
    const purposeOf = new Map(world.purposes.map(({ name }, index) => [name, index]));
    const low = new Uint32Array(world.purposes.length);
    const high = new Uint32Array(world.purposes.length);
    world.purposes.forEach(({ covers }, purpose) => {
      for (const category of covers) {
        const bit = bitOf.get(category) ?? 0;
        if (bit < 32) low[purpose]! |= 1 << bit;
        else high[purpose]! |= 1 << (bit - 32);
      }
    });
    const words = Math.ceil(world.purposes.length / 32);
    const row = new Map([...world.grants.keys()].map((name, index) => [name, index]));
    const consents = new Uint32Array(row.size * words);
    const flags = new Uint8Array(row.size);
    const until = new Float64Array(row.size).fill(Infinity);
    for (const [name, purposes] of world.grants) {
      for (const purpose of purposes) {
        const index = purposeOf.get(purpose) ?? 0;
        consents[(row.get(name) ?? 0) * words + (index >>> 5)]! |= 1 << (index & 31);
      }
    }
    const purposeAt = Uint32Array.from(world.routes, ({ purpose }) => purposeOf.get(purpose)!);
    const askedLow = new Uint32Array(world.routes.length);
    const askedHigh = new Uint32Array(world.routes.length);
    for (const { index, categories } of world.routes) {
      for (const category of categories) {
        const bit = bitOf.get(category)!;
        if (bit < 32) askedLow[index]! |= 1 << bit;
        else askedHigh[index]! |= 1 << (bit - 32);
      }
    }
    return Promise.resolve(({ route: { index }, dataSubject }) => {
      const person = row.get(dataSubject);
      if (person === undefined) return false;
      const purpose = purposeAt[index]!;
      const covered = (askedLow[index]! & ~low[purpose]!) === 0 && (askedHigh[index]! & ~high[purpose]!) === 0;
      const consented = (consents[person * words + (purpose >>> 5)]! & (1 << (purpose & 31))) !== 0;
      return covered && consented && flags[person] === 0 && world.at < until[person]!;
    });
  },
};

import type { Category } from "../../../packages/core/dist/index.js";
import { EVERY, type Engine } from "./engine.ts";

/** Written for this one question by hand: names to bits, one row of bits for each person, expiry, objection, restriction, retention and age beside. */
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
    return Promise.resolve(({ purpose, categories, dataSubject }) => {
      const index = purposeOf.get(purpose);
      const person = row.get(dataSubject);
      if (index === undefined || person === undefined) return false;
      let askedLow = 0;
      let askedHigh = 0;
      for (const category of categories) {
        const bit = bitOf.get(category) ?? 63;
        if (bit < 32) askedLow |= 1 << bit;
        else askedHigh |= 1 << (bit - 32);
      }
      const covered = (askedLow & ~low[index]!) === 0 && (askedHigh & ~high[index]!) === 0;
      const consented = (consents[person * words + (index >>> 5)]! & (1 << (index & 31))) !== 0;
      return covered && consented && flags[person] === 0 && world.at < until[person]!;
    });
  },
};

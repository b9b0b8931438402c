import assert from "node:assert/strict";
import { access, consent, outcome, person, withdrawal, type NewAccess } from "./acts.ts";
import type { StorePromise } from "./store-promise.ts";
import { hasCode } from "./ledger-promises.ts";

const ada = person("ada");
const grace = person("grace");

/** What a processing record promises. */
export const recordPromises: readonly StorePromise[] = [
  {
    title: "the accesses to a person's data are listed newest first, with nobody else's and under pseudonyms",
    async check(open) {
      const store = await open();
      for (const [people, seconds] of [
        [[ada], 0],
        [[grace], 1],
        [[ada, grace], 2],
      ] as const)
        await store.record.append([access(people, seconds)], []);
      const listed = await store.record.accessesOf(ada);
      assert.deepEqual(
        listed.map((entry) => entry.counts.permitted),
        [2, 1],
      );
      assert.doesNotMatch(JSON.stringify(listed), /"ada"|grace|employee-7/);
      assert.equal((await store.record.accessesOf(ada, { limit: 1 })).length, 1);
    },
  },
  {
    title: "an access that turned out to concern a person is listed among theirs",
    async check(open) {
      const store = await open();
      const list = access([], 0);
      await store.record.append([list], []);
      await store.record.append([outcome(list, [ada], 1)], []);
      assert.deepEqual(
        (await store.record.accessesOf(ada)).map(({ id }) => id),
        [list.id],
      );
    },
  },
  {
    title: "an outcome of an access that was never recorded is refused",
    async check(open) {
      const store = await open();
      await assert.rejects(store.record.append([outcome(access([], 0), [ada], 1)], []), hasCode("ERR_WHEREFORE_ENTRY_INVALID"));
    },
  },
  {
    title: "a decision made on a state that has moved since is refused by name, and nothing is recorded",
    async check(open) {
      const store = await open();
      await store.ledger.append(consent(ada, 0));
      await store.ledger.append(withdrawal(ada, 1));
      const expected = [
        { dataSubject: ada, version: 1 },
        { dataSubject: grace, version: 0 },
      ];
      assert.deepEqual(await store.record.append([access([ada, grace], 2)], expected, [consent(grace, 2)]), {
        outcome: "stale",
        moved: [ada],
      });
      assert.deepEqual(await store.record.accessesOf(ada), []);
      assert.deepEqual(await store.ledger.eventsOf(grace), []);
    },
  },
  {
    title: "an act and the access it belongs to are recorded together",
    async check(open) {
      const store = await open();
      const result = await store.record.append([access([ada], 0)], [{ dataSubject: ada, version: 0 }], [consent(ada, 0)]);
      assert.equal(result.outcome, "committed");
      assert.equal((await store.ledger.eventsOf(ada)).length, 1);
      assert.equal((await store.record.accessesOf(ada)).length, 1);
    },
  },
  {
    title: "an act that is refused leaves no trace of the access and the acts it came with",
    async check(open) {
      const store = await open();
      const given = consent(ada, 0);
      await store.ledger.append(given);
      const refused = { ...withdrawal(ada, 2), key: given.key };
      await assert.rejects(store.record.append([access([ada], 2)], [], [consent(grace, 2), refused]), hasCode("ERR_WHEREFORE_KEY_REUSED"));
      assert.deepEqual(await store.record.accessesOf(ada), []);
      assert.deepEqual(await store.ledger.eventsOf(grace), []);
    },
  },
  {
    title: "an entry sent again, because its answer was lost, gets the same receipt and is recorded once",
    async check(open) {
      const store = await open();
      const entry = access([ada], 0);
      const first = await store.record.append([entry], [{ dataSubject: ada, version: 0 }], [consent(ada, 0)]);
      assert.deepEqual(await store.record.append([entry], [{ dataSubject: ada, version: 0 }], [consent(ada, 0)]), first);
      assert.equal((await store.record.accessesOf(ada)).length, 1);
      await assert.rejects(store.record.append([{ ...entry, purpose: "other" }], []), hasCode("ERR_WHEREFORE_KEY_REUSED"));
    },
  },
  {
    title: "an entry with a field that version 1 does not have is refused",
    async check(open) {
      const store = await open();
      const entry: unknown = { ...access([ada], 0), note: "called us" };
      await assert.rejects(store.record.append([entry as NewAccess], []), hasCode("ERR_WHEREFORE_ENTRY_INVALID"));
      assert.deepEqual(await store.record.accessesOf(ada), []);
    },
  },
  {
    title: "one caller's refused write does not touch the others asked for at the same moment",
    async check(open) {
      const store = await open();
      const given = consent(ada, 0);
      await store.ledger.append(given);
      const [before, refused, after] = await Promise.allSettled([
        store.record.append([access([ada], 1)], []),
        store.ledger.append({ ...withdrawal(ada, 1), key: given.key }),
        store.ledger.append(consent(grace, 1)),
      ]);
      assert.deepEqual([before.status, refused.status, after.status], ["fulfilled", "rejected", "fulfilled"]);
      assert.equal((await store.record.accessesOf(ada)).length, 1);
      assert.equal((await store.ledger.eventsOf(grace)).length, 1);
    },
  },
  {
    title: "fifty writes at once each get a place of their own, without a gap",
    async check(open) {
      const store = await open();
      const places = await Promise.all(
        Array.from({ length: 50 }, async (_, index) => {
          if (index % 5 === 0) return (await store.ledger.append(consent(person(`reader-${index.toString()}`), index))).seq;
          const result = await store.record.append([access([ada], index)], []);
          return result.outcome === "committed" ? (result.receipts[0]?.seq ?? 0) : 0;
        }),
      );
      assert.deepEqual(
        places.sort((a, b) => a - b),
        Array.from({ length: 50 }, (_, index) => index + 1),
      );
    },
  },
];

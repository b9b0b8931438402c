import type { DataSubject, LedgerChange, NewLedgerEvent, Store } from "@wherefore/core";
import assert from "node:assert/strict";
import { setImmediate as nextTurn } from "node:timers/promises";
import { access, consent, erasure, objection, outcome, person, restriction, withdrawal } from "./acts.ts";
import type { StorePromise } from "./store-promise.ts";

const ada = person("ada");

/** Acts after which nothing may be decided on what was known before. */
const restricting: Readonly<Record<string, (dataSubject: DataSubject, seconds: number) => NewLedgerEvent>> = {
  withdrawal,
  objection,
  restriction,
  erasure,
};

/** What a store promises while several instances of an application use it at once. */
export const instancePromises: readonly StorePromise[] = [
  ...Object.entries(restricting).map(([name, act]): StorePromise => ({
    title: `once the ${name} of a person is acknowledged, no instance records a decision made before it, however many are under way`,
    check: async (open) => {
      await raceAgainst(act, await open(), await open());
    },
  })),
  {
    title: "what one instance is told by a person, the other knows at once",
    async check(open) {
      const [one, other] = [await open(), await open()];
      await one.ledger.append(consent(ada, 0));
      assert.equal((await other.ledger.statesOf([ada]))[0]?.consents.get("newsletter")?.status, "given");
      assert.equal((await other.record.append([access([ada], 1)], [{ dataSubject: ada, version: 1 }])).outcome, "committed");
      await other.ledger.append(withdrawal(ada, 2));
      assert.equal((await one.ledger.statesOf([ada]))[0]?.consents.get("newsletter")?.status, "withdrawn");
      assert.equal((await one.record.append([access([ada], 3)], [{ dataSubject: ada, version: 1 }])).outcome, "stale");
      assert.equal((await one.record.accessesOf(ada)).length, 1);
    },
  },
  {
    title: "a consent just given is not refused to the access that follows it, at whichever instance",
    async check(open) {
      const [one, other] = [await open(), await open()];
      for (let round = 0; round < 10; round += 1) {
        const reader = person(`reader-${round.toString()}`);
        const { version } = await one.ledger.append(consent(reader, round));
        const result = await other.record.append([access([reader], round)], [{ dataSubject: reader, version }]);
        assert.equal(result.outcome, "committed");
      }
    },
  },
  {
    title: "the same act sent many times at once, to two instances, happens once and gets one answer, byte for byte",
    async check(open) {
      const [one, other] = [await open(), await open()];
      const act = withdrawal(ada, 0);
      const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? one : other).ledger.append(act)));
      assert.deepEqual(new Set(answers.map((answer) => JSON.stringify(answer))).size, 1);
      assert.equal((await one.ledger.eventsOf(ada)).length, 1);
    },
  },
  {
    title: "the same entry sent at once to two instances is recorded once",
    async check(open) {
      const [one, other] = [await open(), await open()];
      const entry = access([ada], 0);
      const results = await Promise.all([one.record.append([entry], []), other.record.append([entry], [])]);
      assert.deepEqual(results[0], results[1]);
      assert.equal((await one.record.accessesOf(ada)).length, 1);
    },
  },
  {
    title: "an outcome may be recorded by another instance than its access",
    async check(open) {
      const [one, other] = [await open(), await open()];
      const list = access([], 0);
      await one.record.append([list], []);
      await other.record.append([outcome(list, [ada], 1)], []);
      assert.deepEqual(
        (await one.record.accessesOf(ada)).map(({ id }) => id),
        [list.id],
      );
    },
  },
  {
    title: "whoever follows the ledger while two instances write misses no change and gets none twice",
    async check(open) {
      const [one, other] = [await open(), await open()];
      const expected = 120;
      const writing = Promise.all([writeEach(one, "one", expected / 2), writeEach(other, "other", expected / 2)]);
      const followed = await follow(one, expected);
      await writing;
      const seen = followed.map(({ dataSubject, version }) => `${dataSubject.id} ${version.toString()}`);
      assert.equal(new Set(seen).size, expected);
      assert.equal(seen.length, expected);
      assert.deepEqual(await one.ledger.changesSince(followed.at(-1)?.cursor ?? "", 1), []);
    },
  },
];

/** Decisions are recorded by one instance all the time; those asked for after the acknowledgement must be stale. */
async function raceAgainst(act: (dataSubject: DataSubject, seconds: number) => NewLedgerEvent, one: Store, other: Store): Promise<void> {
  for (let round = 0; round < 8; round += 1) {
    const reader = person(`reader-${round.toString()}`);
    const { version } = await one.ledger.append(consent(reader, round));
    const decide = async (): Promise<string> =>
      (await one.record.append([access([reader], round)], [{ dataSubject: reader, version }])).outcome;
    const before = Array.from({ length: 6 }, decide);
    const acknowledged = other.ledger.append(act(reader, round));
    const during = Array.from({ length: 6 }, decide);
    await acknowledged;
    const after = await Promise.all(Array.from({ length: 6 }, decide));
    assert.deepEqual(new Set(after), new Set(["stale"]));
    const committed = (await Promise.all([...before, ...during])).filter((outcome) => outcome === "committed");
    assert.equal((await one.record.accessesOf(reader)).length, committed.length);
  }
}

async function writeEach(store: Store, name: string, events: number): Promise<void> {
  const asked: Promise<unknown>[] = [];
  for (let index = 0; index < events; index += 1) {
    asked.push(store.ledger.append(withdrawal(person(`${name}-${(index % 7).toString()}`), index)));
    if (index % 5 === 0) await nextTurn();
  }
  await Promise.all(asked);
}

/** Reads a few changes at a time until there are enough of them, for ten seconds at the most. */
async function follow(store: Store, enough: number): Promise<readonly LedgerChange[]> {
  const [seen, until] = [[] as LedgerChange[], Date.now() + 10_000];
  while (seen.length < enough && Date.now() < until) {
    seen.push(...(await store.ledger.changesSince(seen.at(-1)?.cursor ?? "", 9)));
    await nextTurn();
  }
  return seen;
}

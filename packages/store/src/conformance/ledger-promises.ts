import { isWhereforeError, type DataSubject, type Store } from "@wherefore/core";
import assert from "node:assert/strict";
import { at, consent, link, milestone, person, withdrawal } from "./acts.ts";
import type { StorePromise } from "./store-promise.ts";

const ada = person("ada");
const grace = person("grace");

async function versionOf(store: Store, dataSubject: DataSubject): Promise<number | undefined> {
  return (await store.ledger.statesOf([dataSubject]))[0]?.version;
}

/** What a subject ledger promises. */
export const ledgerPromises: readonly StorePromise[] = [
  {
    title: "a person who never did anything has no state, at version 0",
    async check(open) {
      const store = await open();
      const [state] = await store.ledger.statesOf([ada]);
      assert.equal(state?.version, 0);
      assert.equal(state.consents.size, 0);
      assert.deepEqual(await store.ledger.eventsOf(ada), []);
    },
  },
  {
    title: "what a person did is given back as they did it, oldest first, and to nobody else",
    async check(open) {
      const store = await open();
      const acts = [consent(ada, 0), withdrawal(ada, 1), milestone(ada, 2), link(ada, grace, 3)];
      for (const act of acts) await store.ledger.append(act);
      await store.ledger.append(consent(grace, 4));
      const events = await store.ledger.eventsOf(ada);
      assert.equal(events.length, acts.length);
      // A store may keep only a keyed hash of an idempotency key: applications write ids into keys.
      events.forEach((event, index) => {
        assert.deepEqual({ ...event, key: "" }, { ...acts[index], key: "", seq: index + 1 });
      });
    },
  },
  {
    title: "every act raises the version of the person by one, and of nobody else",
    async check(open) {
      const store = await open();
      const versions = [];
      for (const act of [consent(ada, 0), withdrawal(ada, 1), consent(ada, 2)]) versions.push((await store.ledger.append(act)).version);
      assert.deepEqual(versions, [1, 2, 3]);
      assert.deepEqual([await versionOf(store, ada), await versionOf(store, grace)], [3, 0]);
    },
  },
  {
    title: "one address in two customers' lists is two people",
    async check(open) {
      const store = await open();
      await store.ledger.append(consent({ ...ada, controller: "north" }, 0));
      assert.equal(await versionOf(store, { ...ada, controller: "north" }), 1);
      assert.equal(await versionOf(store, { ...ada, controller: "south" }), 0);
    },
  },
  {
    title: "the same act sent again is answered as the first time, byte for byte, and counted once",
    async check(open) {
      const store = await open();
      const act = consent(ada, 0);
      const first = await store.ledger.append(act);
      await store.ledger.append(withdrawal(ada, 1));
      const again = await store.ledger.append({ ...act, at: at(2) });
      assert.equal(JSON.stringify(again), JSON.stringify(first));
      assert.equal(await versionOf(store, ada), 2);
    },
  },
  {
    title: "a key that was used for another act of the same person is refused, and may be used by another person",
    async check(open) {
      const store = await open();
      const act = consent(ada, 0);
      await store.ledger.append(act);
      await assert.rejects(store.ledger.append({ ...withdrawal(ada, 1), key: act.key }), hasCode("ERR_WHEREFORE_KEY_REUSED"));
      assert.equal((await store.ledger.append({ ...withdrawal(grace, 1), key: act.key })).version, 1);
    },
  },
  {
    title: "a consent that changes nothing is answered by the one that stands, whose date remains",
    async check(open) {
      const store = await open();
      const first = await store.ledger.append(consent(ada, 0));
      const second = consent(ada, 60);
      assert.deepEqual(await store.ledger.append(second), first);
      await store.ledger.append(withdrawal(ada, 120));
      assert.deepEqual(await store.ledger.append(second), first, "resending the answered consent must not undo the withdrawal");
      assert.equal((await store.ledger.statesOf([ada]))[0]?.consents.get("newsletter")?.status, "withdrawn");
    },
  },
  {
    title: "a consent to another text, one after a withdrawal, and one that renews are events of their own",
    async check(open) {
      const store = await open();
      const acts = [
        consent(ada, 0),
        consent(ada, 1, { text: "2".repeat(64) }),
        withdrawal(ada, 2),
        consent(ada, 3),
        consent(ada, 4, { renews: true }),
      ];
      for (const act of acts) await store.ledger.append(act);
      assert.equal(await versionOf(store, ada), acts.length);
    },
  },
  {
    title: "whoever follows the ledger learns of every change, in order, and can go on from any place",
    async check(open) {
      const store = await open();
      for (const act of [consent(ada, 0), consent(grace, 1), withdrawal(ada, 2)]) await store.ledger.append(act);
      const [first] = await store.ledger.changesSince("", 1);
      assert.deepEqual([first?.dataSubject, first?.version], [ada, 1]);
      const rest = await store.ledger.changesSince(first?.cursor ?? "", 10);
      assert.deepEqual(
        rest.map(({ dataSubject, version }) => [dataSubject.id, version]),
        [
          ["grace", 1],
          ["ada", 2],
        ],
      );
      assert.deepEqual(await store.ledger.changesSince(rest.at(-1)?.cursor ?? "", 10), []);
    },
  },
  {
    title: "an event with a field its type does not have is refused, whatever it says",
    async check(open) {
      const store = await open();
      const act: unknown = { ...withdrawal(ada, 0), note: "called us" };
      await assert.rejects(store.ledger.append(act as Parameters<Store["ledger"]["append"]>[0]), hasCode("ERR_WHEREFORE_EVENT_INVALID"));
      assert.equal(await versionOf(store, ada), 0);
    },
  },
];

/** Whether an error is the product's own, with this code. */
export function hasCode(code: string): (error: unknown) => boolean {
  return (error) => isWhereforeError(error) && error.code === code;
}

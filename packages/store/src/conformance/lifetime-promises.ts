import assert from "node:assert/strict";
import { access, consent, person, withdrawal } from "./acts.ts";
import type { StorePromise } from "./store-promise.ts";
import { hasCode } from "./ledger-promises.ts";

const ada = person("ada");

/** What a store promises across closing and opening. */
export const lifetimePromises: readonly StorePromise[] = [
  {
    title: "what was acknowledged is there after a restart, and the record goes on where it ended",
    async check(open) {
      const before = await open();
      const first = await before.ledger.append(consent(ada, 0));
      await before.record.append([access([ada], 1)], []);
      const changes = await before.ledger.changesSince("", 10);
      await before.close();

      const after = await open();
      assert.deepEqual(await after.ledger.changesSince("", 10), changes);
      assert.equal((await after.record.accessesOf(ada)).length, 1);
      const receipt = await after.ledger.append(withdrawal(ada, 2));
      assert.equal(receipt.version, 2);
      // Either the chain goes on, or the process that starts again has one of its own.
      assert.equal(receipt.seq, receipt.chain === first.chain ? 3 : 1);
    },
  },
  {
    title: "the answer to an act is the same after a restart",
    async check(open) {
      const act = consent(ada, 0);
      const before = await open();
      const first = await before.ledger.append(act);
      await before.close();
      assert.deepEqual(await (await open()).ledger.append(act), first);
    },
  },
  {
    title: "closing twice is closing once; what was asked for before is kept, and later calls are refused",
    async check(open) {
      const store = await open();
      const asked = store.ledger.append(consent(ada, 0));
      await Promise.all([store.close(), store.close()]);
      await store.close();
      assert.equal((await asked).version, 1);
      const refused = hasCode("ERR_WHEREFORE_STORE_UNAVAILABLE");
      await assert.rejects(store.ledger.append(withdrawal(ada, 1)), refused);
      await assert.rejects(store.ledger.statesOf([ada]), refused);
      await assert.rejects(store.ledger.eventsOf(ada), refused);
      await assert.rejects(store.ledger.changesSince("", 1), refused);
      await assert.rejects(store.record.append([access([ada], 1)], []), refused);
      await assert.rejects(store.record.accessesOf(ada), refused);
    },
  },
];

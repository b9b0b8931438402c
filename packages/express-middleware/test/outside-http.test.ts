import type { NewEntry, Store } from "@wherefore/core";
import type { IncomingMessage } from "node:http";
import { setTimeout as after } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { personal } from "../src/index.ts";
import { accesses, given, memoryStore } from "../src/testing.ts";
import { listening } from "./site.ts";
import { buyer, Buyer } from "./shop-policy.ts";
import { startShop } from "./shop.ts";

/** A store that keeps every entry it was handed, outcomes too, and may be broken. */
function watched(broken: { record?: boolean; ledger?: boolean } = {}): { readonly store: Store; readonly entries: NewEntry[] } {
  const entries: NewEntry[] = [];
  const store = memoryStore();
  const { record, ledger } = store;
  const down = (): never => {
    throw new Error("the store is down");
  };
  return {
    entries,
    store: {
      ...store,
      ledger: { ...ledger, statesOf: (people) => (broken.ledger ? down() : ledger.statesOf(people)) },
      record: {
        ...record,
        append: async (added, ...rest) => {
          if (broken.record) down();
          entries.push(...added);
          return record.append(added, ...rest);
        },
      },
    },
  };
}

async function all<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const row of rows) list.push(row);
  return list;
}

describe("work for one person", () => {
  it("hands a recipient what the purpose covers, and records recipient, form and channel", async () => {
    const guard = startShop();
    await given(guard).consent(7, "newsletter");
    const shared = await guard.for("newsletter", 7, { job: "monthly letter" }).share("mailer", Buyer, buyer(7), { channel: "email" });
    expect(shared).toEqual({ id: "7", name: "Buyer 7", email: "7@shop.example" });
    expect(accesses(guard)).toMatchObject([
      {
        job: "monthly letter",
        purpose: "newsletter",
        operation: "disclose",
        recipient: "mailer",
        form: "personal",
        channel: "email",
        decision: "permit",
        categories: ["identity.name", "contact.email"],
        dataSubjects: [{ id: "7", as: "person" }],
        accessor: null,
        stateVersion: 1,
      },
    ]);
  });

  it("hands nothing over without consent, says every reason by its code, and records the denial", async () => {
    const guard = startShop();
    const sharing = guard.for("newsletter", 7).share("mailer", Buyer, buyer(7), { channel: "phone" });
    await expect(sharing).rejects.toMatchObject({ code: "ERR_WHEREFORE_DENIED" });
    await expect(sharing).rejects.toThrow("(consent-missing, channel-not-permitted)");
    await expect(sharing).rejects.not.toThrow("7@shop.example");
    expect(accesses(guard)).toMatchObject([{ job: "newsletter", decision: "deny", reasons: ["consent-missing", "channel-not-permitted"] }]);
  });

  it("is denied to a recipient the purpose does not name", async () => {
    const guard = startShop();
    await given(guard).consent(7, "newsletter");
    const sharing = guard.for("newsletter", 7).share("printer" as "mailer", Buyer, buyer(7));
    await expect(sharing).rejects.toThrow("recipient-not-declared");
  });

  it("goes to an authority only on a ground the policy names", async () => {
    const guard = startShop();
    const account = guard.for("account", 7);
    await expect(account.share("police", Buyer, buyer(7))).rejects.toThrow("disclosure-not-grounded");
    await expect(account.share("police", Buyer, buyer(7), { ground: "legal-order" })).resolves.toMatchObject({ id: "7" });
    expect(accesses(guard).map(({ decision, ground }) => [decision, ground])).toEqual([
      ["deny", undefined],
      ["permit", "legal-order"],
    ]);
  });

  it("goes anonymised where the policy promised so", async () => {
    const account = startShop().for("account", 7);
    await expect(account.share("statistician", Buyer, buyer(7))).rejects.toThrow("not-anonymised");
    await expect(account.share("statistician", Buyer, buyer(7), { form: "anonymised" })).resolves.toBeDefined();
  });

  it("never discloses a password, whatever the purpose covers, and shows it to the purpose itself", async () => {
    const account = startShop().for("account", 7);
    expect(await account.share("partner", Buyer, buyer(7))).not.toHaveProperty("password");
    expect(await account.see(Buyer, buyer(7))).toHaveProperty("password");
  });

  it("honours the privacy signal of the request it is done for", async () => {
    const guard = startShop();
    const request = (signal: string): IncomingMessage => ({ headers: { "sec-gpc": signal }, get: () => "7" }) as unknown as IncomingMessage;
    await expect(guard.for("account", request("1")).share("partner", Buyer, buyer(7))).rejects.toThrow("opt-out-signal");
    await expect(guard.for("account", request("0")).share("partner", Buyer, buyer(7))).resolves.toBeDefined();
  });

  it("is done by the system unless an accessor is named, and then by one the purpose names", async () => {
    const guard = startShop();
    await guard.for("account", 7, { accessor: { id: "e1", roles: ["desk"] } }).see(Buyer, buyer(7));
    const stranger = guard.for("account", 7, { accessor: { id: "e2", roles: ["sales"] } }).see(Buyer, buyer(7));
    await expect(stranger).rejects.toThrow("accessor-not-authorised");
    expect(accesses(guard).map(({ accessor }) => accessor)).toEqual([
      { id: "e1", roles: ["desk"] },
      { id: "e2", roles: ["sales"] },
    ]);
  });

  it("is denied for nobody", async () => {
    await expect(startShop().for("account", undefined).see(Buyer, buyer(7))).rejects.toThrow("data-subject-unidentified");
  });

  it.each(["record", "ledger"])("hands nothing over while the %s does not answer", async (part) => {
    const guard = startShop({ store: watched({ [part]: true }).store });
    await expect(guard.for("account", 7).see(Buyer, buyer(7))).rejects.toMatchObject({ code: "ERR_WHEREFORE_STORE_UNAVAILABLE" });
  });

  it("records how many fields were left out", async () => {
    const { store, entries } = watched();
    const guard = startShop({ store });
    await guard.for("account", 7).share("partner", Buyer, buyer(7));
    await guard.close();
    expect(entries[1]).toMatchObject({ kind: "outcome", of: entries[0]?.id, result: "unknown", counts: { permitted: 1, stripped: 1 } });
  });

  it("gives dates as JSON has them, and fails on a value that is none, without handing it over", async () => {
    const account = startShop().for("account", 7);
    const Dated = z.object({ since: z.date(), name: personal(z.string(), "identity.name") });
    const seen = await account.see(Dated, { since: new Date(0), name: "Ada" });
    expect(seen.since satisfies string).toBe("1970-01-01T00:00:00.000Z");
    await expect(account.see(z.object({ n: z.bigint() }), { n: 1n })).rejects.toMatchObject({ code: "ERR_WHEREFORE_VALUE_NOT_JSON" });
  });

  it("refuses a purpose or a dataset the policy does not have at once", () => {
    const guard = startShop();
    expect(() => guard.for("newsleter" as "newsletter", 7)).toThrow('The policy has no purpose "newsleter"');
    expect(() => guard.for("newsletter", 7, { dataset: "none" as "buyers" })).toThrow('The policy has no dataset "none"');
    expect(() => guard.permitted("newsleter" as "newsletter", Buyer, [], () => 7)).toThrow('The policy has no purpose "newsleter"');
  });
});

describe("rows of many people", () => {
  it("are those of the people who may be reached, with what the purpose covers", async () => {
    const guard = startShop();
    await given(guard).consent(1, "newsletter");
    await given(guard).consent(2, "newsletter");
    await given(guard).withdrawal(2, "newsletter");
    await given(guard).consent(4, "newsletter");
    const rows = [1, 2, 3, 4].map(buyer);
    const terms = { idOf: ({ id }: Buyer) => id, recipient: "mailer", channel: "email", job: "monthly letter" } as const;
    expect(await all(guard.permitted("newsletter", Buyer, rows, terms))).toEqual([
      { id: "1", name: "Buyer 1", email: "1@shop.example" },
      { id: "4", name: "Buyer 4", email: "4@shop.example" },
    ]);
  });

  it("stand in one entry for each answer, so that nobody's entry tells of another's choice", async () => {
    const { store, entries } = watched();
    const guard = startShop({ store });
    await given(guard).consent(1, "newsletter");
    await given(guard).refusal(2, "newsletter");
    await given(guard).consent(4, "newsletter");
    const nobody = { ...buyer(5), id: "" };
    const rows = [...[1, 2, 3, 4].map(buyer), buyer(4), nobody];
    await all(guard.permitted("newsletter", Buyer, rows, { idOf: ({ id }) => id, recipient: "mailer" }));
    const facts = entries.flatMap((entry) => (entry.kind === "access" ? [entry] : []));
    expect(facts.map(({ reasons, dataSubjects, counts }) => [reasons, dataSubjects.map(({ id }) => id), counts])).toEqual([
      [[], ["1", "4"], { permitted: 3, denied: 0, stripped: 0 }],
      [["consent-refused"], ["2"], { permitted: 0, denied: 1, stripped: 0 }],
      [["consent-missing"], ["3"], { permitted: 0, denied: 1, stripped: 0 }],
      [["data-subject-unidentified", "consent-missing"], [], { permitted: 0, denied: 1, stripped: 0 }],
    ]);
    expect(facts.every(({ recipient, job }) => recipient === "mailer" && job === "newsletter")).toBe(true);
    expect(entries.at(-1)).toMatchObject({ kind: "outcome", result: "unknown", counts: { permitted: 3, stripped: 6 } });
    expect(await guard.accessesOf(2)).toMatchObject([{ decision: "deny", reasons: ["consent-refused"], route: "newsletter" }]);
  });

  it("are read one batch ahead, however many there are", async () => {
    const { store } = watched();
    const guard = startShop({ store });
    let read = 0;
    let furthest = 0;
    let handed = 0;
    function* rows(): Generator<Buyer> {
      for (let id = 1; id <= 5_000; id++) {
        read += 1;
        furthest = Math.max(furthest, read - handed);
        yield buyer(id);
      }
    }
    for await (const row of guard.permitted("account", Buyer, rows(), ({ id }) => id)) {
      handed += 1;
      expect(row.id).toBe(String(handed));
    }
    expect(handed).toBe(5_000);
    expect(furthest).toBeLessThanOrEqual(1_000);
  });

  it("leave out who withdraws while the job runs", async () => {
    const guard = startShop();
    for (const id of [1, 2, 3]) await given(guard).consent(id, "newsletter");
    const reached: string[] = [];
    for await (const { id } of guard.permitted("newsletter", Buyer, [1, 2, 3].map(buyer), ({ id }) => id)) {
      reached.push(id);
      if (id !== "1") continue;
      await given(guard).withdrawal(2, "newsletter");
      await after(1_100);
    }
    expect(reached).toEqual(["1", "3"]);
  });

  it("are decided on again where somebody chose between the reading and the recording", async () => {
    const store = memoryStore();
    const { ledger } = store;
    let raced = false;
    const guard = startShop({
      store: {
        ...store,
        ledger: {
          ...ledger,
          statesOf: async (people) => {
            const states = await ledger.statesOf(people);
            if (!raced && people.length > 1) {
              raced = true;
              await given(startShop({ store })).withdrawal(2, "newsletter");
            }
            return states;
          },
        },
      },
    });
    for (const id of [1, 2]) await given(guard).consent(id, "newsletter");
    expect(await all(guard.permitted("newsletter", Buyer, [1, 2].map(buyer), ({ id }) => id))).toMatchObject([{ id: "1" }]);
    expect(store.accesses().map(({ decision, dataSubjects }) => [decision, dataSubjects.map(({ id }) => id)])).toEqual([
      ["permit", ["1"]],
      ["deny", ["2"]],
    ]);
  });

  it("end the reading of their source, and say how many were taken, when the job stops early", async () => {
    const { store, entries } = watched();
    const guard = startShop({ store });
    let closed = false;
    function* rows(): Generator<Buyer> {
      try {
        for (let id = 1; ; id++) yield buyer(id);
      } finally {
        closed = true;
      }
    }
    for await (const row of guard.permitted("account", Buyer, rows(), ({ id }) => id)) if (row.id === "3") break;
    expect(closed).toBe(true);
    expect(entries.map(({ kind, counts }) => [kind, counts.permitted])).toEqual([
      ["access", 16],
      ["outcome", 3],
    ]);
    expect(entries[1]).toMatchObject({ result: "aborted" });
  });

  it.each(["record", "ledger"])("are none while the %s does not answer: the job stops, and nobody is taken for a refusal", async (part) => {
    const heard = listening();
    const { store, entries } = watched({ [part]: true });
    const guard = startShop({ store, log: heard.log });
    const asked = all(guard.permitted("account", Buyer, [buyer(1)], ({ id }) => id));
    await expect(asked).rejects.toMatchObject({ code: "ERR_WHEREFORE_STORE_UNAVAILABLE" });
    expect(entries).toEqual([]);
    expect(heard.lines).toEqual(["job account stopped: nothing could be decided or recorded for purpose account."]);
  });
});

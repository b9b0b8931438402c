import { openStore } from "@wherefore/store";
import { join } from "node:path";
import { accessTo, consentOf, withdrawalOf } from "../acts.ts";

const people = 100_000;
const atOnce = 1_000;

/** How many requests, of which each starts once its person's withdrawal was acknowledged, are recorded as if it had not been. */
export async function servedAfterWithdrawal(folder: string): Promise<{ readonly races: number; readonly served: number }> {
  const store = await openStore(join(folder, "races.db"));
  let served = 0;
  const race = async (index: number): Promise<void> => {
    const person = { id: `racer-${index.toString()}`, as: "person" } as const;
    await store.ledger.append(consentOf(person));
    const expect = [{ dataSubject: person, version: 1 }];
    const asked = (): Promise<{ readonly outcome: string }> => store.record.append([accessTo(person)], expect);
    const before = asked();
    await store.ledger.append(withdrawalOf(person));
    if ((await asked()).outcome !== "stale") served += 1;
    await before;
  };
  for (let first = 0; first < people; first += atOnce) await Promise.all(Array.from({ length: atOnce }, (_, index) => race(first + index)));
  await store.close();
  return { races: people, served };
}

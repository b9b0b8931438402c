// How long it takes until every instance has heard of a change: three writers and two followers, each a process of its own, on one
// PostgreSQL. Prints one line. Arguments: withdrawals of each writer, milliseconds between two looks of a follower.
import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import process from "node:process";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { person, withdrawal } from "../../src/conformance/acts.ts";
import { openStore } from "../../src/open-store.ts";
import { startPostgres } from "./postgres-server.ts";

const [role = "", record = "", keys = "", name = "", amount = "0", pause = "25"] = process.argv.slice(2);
const times = new Map<string, number>();
const note = (what: string): void => void times.set(what, performance.timeOrigin + performance.now());

async function write(): Promise<void> {
  const store = await openStore(record, { keys });
  for (let index = 0; index < Number(amount); index += 1) {
    const reader = `${name}-${index.toString()}`;
    await store.ledger.append(withdrawal(person(reader), index));
    note(reader);
    await wait(5);
  }
  await store.close();
}

async function follow(): Promise<void> {
  const store = await openStore(record, { keys });
  for (let cursor = ""; times.size < Number(amount);) {
    const changes = await store.ledger.changesSince(cursor, 1_000);
    for (const { dataSubject } of changes) note(dataSubject.id);
    cursor = changes.at(-1)?.cursor ?? cursor;
    await wait(Number(pause));
  }
  await store.close();
}

type Times = readonly (readonly [string, number])[];

async function timesOf(child: ChildProcess): Promise<Times> {
  const [message] = (await once(child, "message")) as [Times];
  return message;
}

async function measure(withdrawals = 200, look = 25): Promise<void> {
  const postgres = await startPostgres();
  if (postgres === undefined) return;
  const [one, other] = [await postgres.createDatabase(), await postgres.createDatabase()];
  await (await openStore(one, { keys: other })).close();
  const start = (as: string, called: string, count: number): Promise<Times> =>
    timesOf(fork(fileURLToPath(import.meta.url), [as, one, other, called, count.toString(), look.toString()]));
  const followers = [1, 2].map((number) => start("follow", number.toString(), withdrawals * 3));
  const written = new Map((await Promise.all(["a", "b", "c"].map((called) => start("write", called, withdrawals)))).flat());
  const delays = (await Promise.all(followers)).flat().map(([reader, at]) => at - (written.get(reader) ?? Number.NaN));
  const sorted = delays.sort((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor(sorted.length * share)] ?? Number.NaN).toFixed(1);
  console.log(
    `${delays.length.toString()} changes seen; acknowledged to seen: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, most ${at(0.9999)} ms`,
  );
  await postgres.stop();
}

if (role === "write" || role === "follow") {
  await (role === "write" ? write() : follow());
  process.send?.([...times]);
} else await measure(Number(role || "200"), Number(record || "25"));

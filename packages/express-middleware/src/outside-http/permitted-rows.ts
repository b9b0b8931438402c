import type { NewAccessEntry } from "@wherefore/core";
import { decideAndRecordPeople } from "../people-order.ts";
import type { Asked } from "../identify.ts";
import { placeText } from "../place.ts";
import type { Recorded } from "../record-access.ts";
import type { Services } from "../services.ts";
import { askedByWork, type Task } from "./asked-by-work.ts";
import { batchesOf, paceOfWork } from "./batches.ts";
import { unavailable } from "./denied.ts";
import { endOfWork, type HandedOver } from "./end-of-work.ts";
import type { ShapesInUse } from "./shapes-in-use.ts";

/** How old a decision may be when a row is handed over, milliseconds. */
const FRESH_FOR = 1_000;

/** Whose row it is. */
export type IdOf = (row: unknown) => unknown;

/** Of many people's rows those that may be handed over, with what the purpose covers. */
export async function* permittedRows(
  task: Omit<Task, "dataSubject"> & { readonly idOf: IdOf },
  rows: Iterable<unknown> | AsyncIterable<unknown>,
  shapes: ShapesInUse,
  services: Services,
): AsyncGenerator {
  const { asked, ready } = askedByWork({ ...task, dataSubject: () => undefined }, shapes, services.enforcement);
  const pace = paceOfWork();
  for await (const batch of batchesOf(rows, pace)) {
    let waiting: readonly unknown[] = batch;
    while (waiting.length > 0) {
      const questions = waiting.map((row) => ({ ...asked, dataSubject: () => task.idOf(row) }));
      if (services.enforcement === "shadow") {
        yield* inShadow(waiting, questions, services);
        break;
      }
      const decided = await decideAll({ asked, questions }, services);
      const taken = yield* handOut(waiting, decided, { ready, services });
      pace.took(taken, decided.length);
      waiting = waiting.slice(taken);
    }
  }
}

async function decideAll({ asked, questions }: Batch, services: Services): Promise<readonly Recorded[]> {
  const { purpose, place } = asked;
  try {
    const recorded = await decideAndRecordPeople(questions, services);
    if (recorded.every(({ person }) => person !== "unavailable")) return recorded;
  } catch (reason) {
    const why = { code: "job-stopped", reason: reason instanceof Error ? reason.name : typeof reason };
    services.log.error(why, `job ${placeText(place)} stopped: nothing could be decided or recorded for purpose ${purpose.name}.`);
  }
  throw unavailable(purpose.name);
}

interface HandingOut {
  readonly ready: ReturnType<ShapesInUse>;
  readonly services: Services;
}

/** Every row as it is, whatever was decided and whether or not anything could be. */
async function* inShadow(rows: readonly unknown[], questions: readonly Asked[], services: Services): AsyncGenerator {
  await decideAndRecordPeople(questions, services).catch(() => undefined);
  yield* rows;
}

interface Batch {
  readonly asked: Asked;
  readonly questions: readonly Asked[];
}

/** Hands out the rows for as long as what was decided is fresh; says how many rows that were. */
async function* handOut(
  rows: readonly unknown[],
  decided: readonly Recorded[],
  { ready, services }: HandingOut,
): AsyncGenerator<unknown, number> {
  const since = performance.now();
  const done = openedBy(decided);
  let taken = 0;
  try {
    for (const { decision, entry } of decided) {
      if (taken > 0 && performance.now() - since > FRESH_FOR) break;
      const row = rows[taken];
      taken += 1;
      const counted = entry && done.get(entry);
      if (decision.outcome === "deny" || counted === undefined) continue;
      const { value, removed } = ready.filterFor(decision.withheld)(row);
      counted.handed += 1;
      counted.stripped += removed.length;
      yield value;
    }
  } finally {
    await endOfWork([...done.values()], services);
  }
  return taken;
}

function openedBy(decided: readonly Recorded[]): ReadonlyMap<NewAccessEntry, HandedOver> {
  const done = new Map<NewAccessEntry, HandedOver>();
  for (const { entry } of decided) if (entry?.decision === "permit") done.set(entry, { entry, handed: 0, stripped: 0 });
  return done;
}

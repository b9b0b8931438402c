import { decideAndRecord } from "../guard-order.ts";
import { keepPending } from "../pending.ts";
import type { Services } from "../services.ts";
import { askedByWork, type Task } from "./asked-by-work.ts";
import { denied } from "./denied.ts";
import { endOfWork } from "./end-of-work.ts";
import type { ShapesInUse } from "./shapes-in-use.ts";

/** Asks for one person, records the answer, and leaves of a value what may be handed over. */
export async function handOver(task: Task, value: unknown, shapes: ShapesInUse, services: Services): Promise<unknown> {
  const { enforcement } = services;
  const { asked, ready } = askedByWork(task, shapes, enforcement);
  const recorded = await decideAndRecord(asked, services);
  const { decision, entry } = recorded;
  if (enforcement === "shadow") return value;
  if (decision.outcome === "deny") throw denied(recorded, decision);
  const left = ready.filterFor(decision.withheld)(value);
  if (entry !== undefined) keepPending(services.pending, endOfWork([{ entry, handed: 1, stripped: left.removed.length }], services));
  return left.value;
}

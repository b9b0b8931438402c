import { decideAndRecord } from "../guard-order.ts";
import type { Services } from "../services.ts";
import { askedByWork, type Task } from "./asked-by-work.ts";
import { denied } from "./denied.ts";
import { endOfWork } from "./end-of-work.ts";
import type { ShapesInUse } from "./shapes-in-use.ts";

/** Asks for one person, records the answer, and leaves of a value what may be handed over. */
export async function handOver(task: Task, value: unknown, shapes: ShapesInUse, services: Services): Promise<unknown> {
  const { asked, ready } = askedByWork(task, shapes);
  const recorded = await decideAndRecord(asked, services);
  const { decision, entry } = recorded;
  if (decision.outcome === "deny") throw denied(recorded, decision);
  const left = ready.filterFor(decision.withheld)(value);
  if (entry !== undefined) settle(endOfWork([{ entry, handed: 1, stripped: left.removed.length }], services), services);
  return left.value;
}

/** Makes nobody wait but whoever closes the guard. */
function settle(writing: Promise<void>, { pending }: Services): void {
  pending.add(writing);
  void writing.finally(() => pending.delete(writing));
}

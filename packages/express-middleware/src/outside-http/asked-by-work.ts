import { WhereforeError, type AnyShape, type CompiledPolicy, type CompiledPurpose, type Policy } from "@wherefore/core";
import type { Enforcement } from "../enforcement.ts";
import type { Asked } from "../identify.ts";
import type { ReadyShape, ShapesInUse } from "./shapes-in-use.ts";
import type { HandOverTerms, WorkTerms } from "./work.ts";

/** What a job is about to do. */
export interface Task {
  readonly purpose: CompiledPurpose;
  readonly shape: AnyShape;
  readonly work: WorkTerms<Policy>;
  readonly handOver: HandOverTerms;
  readonly recipient: string | undefined;
  readonly dataSubject: Asked["dataSubject"];
  readonly gpc: boolean;
}

/** The question of a job, and the shape it filters by. */
export function askedByWork(
  task: Task,
  shapes: ShapesInUse,
  enforcement: Enforcement,
): { readonly asked: Asked; readonly ready: ReadyShape } {
  const { purpose, work, recipient, dataSubject } = task;
  const { job = purpose.name, accessor, dataset } = work;
  const ready = shapes(purpose, task.shape, recipient !== undefined);
  const asked: Asked = {
    purpose,
    operation: recipient === undefined ? "use" : "disclose",
    dataset,
    categories: ready.categories,
    place: { job },
    enforcement,
    terms: termsOf(task),
    whose: "another",
    dataSubject,
    accessor: accessor === undefined ? "system" : () => accessor,
    consent: undefined,
  };
  return { asked, ready };
}

/** Only what is said: a condition that needs what is not said answers so. */
function termsOf({ handOver: { channel, ground, form, collectedAt }, recipient, gpc }: Task): Asked["terms"] {
  return {
    ...(recipient === undefined ? {} : { recipient, form: form ?? "personal" }),
    ...(recipient === undefined && form !== undefined ? { form } : {}),
    ...(channel === undefined ? {} : { channel }),
    ...(ground === undefined ? {} : { ground }),
    ...(collectedAt === undefined ? {} : { collectedAt }),
    ...(gpc ? { signals: { gpc } } : {}),
  };
}

/** @throws {WhereforeError} `ERR_WHEREFORE_DECLARATION_INVALID` for a purpose or dataset the policy does not have */
export function purposeNamed({ purposes, datasets }: CompiledPolicy, name: string, { dataset }: WorkTerms<Policy>): CompiledPurpose {
  const purpose = purposes.get(name);
  if (purpose === undefined) throw undeclared("purpose", name, purposes);
  if (dataset !== undefined && !datasets.has(dataset)) throw undeclared("dataset", dataset, datasets);
  return purpose;
}

function undeclared(kind: string, name: string, declared: ReadonlyMap<string, unknown>): WhereforeError {
  const names = [...declared.keys()].join(", ") || "those you declare there";
  return new WhereforeError("ERR_WHEREFORE_DECLARATION_INVALID", `The policy has no ${kind} "${name}"; use one of ${names}.`);
}

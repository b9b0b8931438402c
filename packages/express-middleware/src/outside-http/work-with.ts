import type { AnyShape, Policy } from "@wherefore/core";
import { hasPrivacySignal } from "../global-privacy-control.ts";
import { requestIn, type Person } from "../person.ts";
import type { Services } from "../services.ts";
import { purposeNamed, type Task } from "./asked-by-work.ts";
import { handOver } from "./hand-over.ts";
import { permittedRows, type IdOf } from "./permitted-rows.ts";
import { shapesInUse } from "./shapes-in-use.ts";
import type { HandOverTerms, Work, WorkTerms } from "./work.ts";

interface BulkTerms extends WorkTerms<Policy>, HandOverTerms {
  readonly idOf: IdOf;
  readonly recipient?: string;
}

/** What a guard offers outside HTTP. */
export function workWith<P extends Policy>(services: Services, referenceOf: (person: Person) => unknown): Work<P> {
  const { policy } = services;
  const shapes = shapesInUse();
  const forOne = (name: string, dataSubject: Person, work: WorkTerms<Policy> = {}): object => {
    const purpose = purposeNamed(policy, name, work);
    const request = requestIn(dataSubject);
    const gpc = request !== undefined && hasPrivacySignal(request.headers);
    const task = { purpose, work, gpc, dataSubject: () => referenceOf(dataSubject) } satisfies Partial<Task>;
    return {
      see: (shape: AnyShape, value: unknown, terms: HandOverTerms = {}) =>
        handOver({ ...task, shape, recipient: undefined, handOver: terms }, value, shapes, services),
      share: (recipient: string, shape: AnyShape, value: unknown, terms: HandOverTerms = {}) =>
        handOver({ ...task, shape, recipient, handOver: terms }, value, shapes, services),
    };
  };
  const permitted = (name: string, shape: AnyShape, rows: AsyncIterable<unknown>, whose: IdOf | BulkTerms): AsyncIterable<unknown> => {
    const terms: BulkTerms = typeof whose === "function" ? { idOf: whose } : whose;
    const purpose = purposeNamed(policy, name, terms);
    const { idOf, recipient } = terms;
    return permittedRows({ purpose, shape, work: terms, handOver: terms, recipient, gpc: false, idOf }, rows, shapes, services);
  };
  // The types say what a purpose covers; at run time the filters do.
  return { for: forOne, permitted } as unknown as Work<P>;
}

import { dataSubjectFrom } from "@wherefore/core";
import type { PurposeFacts } from "./declaration.ts";
import type { Exchange } from "./exchange.ts";
import { hasPrivacySignal } from "./global-privacy-control.ts";
import type { Asked } from "./identify.ts";

/** A request as the steps see it, which know nothing of Express. */
export function askedBy(facts: PurposeFacts, exchange: Exchange): Asked {
  const { running, request, route } = exchange;
  const { dataSubject, consent } = facts;
  return {
    purpose: facts.purpose,
    operation: facts.operation,
    dataset: facts.dataset?.name,
    categories: facts.categories,
    place: { route: { method: request.method, template: running.templates.of(request, route) } },
    enforcement: "enforce",
    terms: hasPrivacySignal(request.headers) ? { signals: { gpc: true } } : {},
    whose: dataSubject === "caller" ? "caller" : dataSubject === "handler" ? "submitter" : "another",
    dataSubject: personOf(facts, exchange),
    accessor: readerOf(facts, exchange),
    consent: consent && { explicit: consent.explicit, language: () => consent.language(request) },
  };
}

function personOf(facts: PurposeFacts, exchange: Exchange): Asked["dataSubject"] {
  const { dataSubject } = facts;
  if (dataSubject === "handler") return "new";
  if (dataSubject === "rows") return "several";
  const { running, request } = exchange;
  if (dataSubject === "caller") return async () => completeFor(facts, await running.dataSubject(request));
  return async () => referTo(facts, exchange, await dataSubject(request));
}

/** Whoever reads rows is somebody: without a resolver the caller, who then is the data subject of their own rows alone. */
function readerOf({ dataSubject }: PurposeFacts, { running, request }: Exchange): Asked["accessor"] {
  const { accessor } = running;
  if (accessor) return () => accessor(request);
  return dataSubject === "rows" ? async () => dataSubjectFrom(await running.dataSubject(request)) : undefined;
}

/** The person a route or its handler refers to: of the caller's tenant, unless the reference says otherwise. */
export async function referTo(facts: PurposeFacts, { running, request }: Exchange, reference: unknown): Promise<unknown> {
  return completeFor(facts, await running.inTenant(request, reference));
}

/** In data that is kept for another controller nobody is known before that controller is. */
function completeFor({ dataset }: PurposeFacts, reference: unknown): unknown {
  const isComplete = dataset?.isOfAnother !== true || dataSubjectFrom(reference)?.controller !== undefined;
  return isComplete ? reference : undefined;
}

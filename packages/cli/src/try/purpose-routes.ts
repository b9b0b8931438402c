import type { CompiledPolicy, Policy } from "@wherefore/core";
import type { Privacy } from "@wherefore/express-middleware";
import express, { type RequestHandler, type Router } from "express";
import { allDataOf } from "./all-data.ts";
import { datasetOf } from "./dataset-of.ts";
import { pathOf, pathOfUse, type Use } from "./paths.ts";

/**
 * One route for each purpose, and beside it the same purpose on each dataset, as a collection, and as a form whose submission is the
 * consent. Every route reads and sends all data there is: what is left of it is the guard's work.
 */
export function purposeRoutes(compiled: CompiledPolicy, privacy: Privacy<Policy, never>): Router {
  const { policy } = compiled;
  const { body, answer, sample } = allDataOf(policy);
  const router = express.Router();
  const handler: RequestHandler = (request, response) => {
    response.json({ ...sample, seen: Object.keys((request.body as object | undefined) ?? {}).join(" ") });
  };
  const serve = (path: string, purpose: string, { operation, dataset, givesConsent }: Use): void => {
    const declared = privacy.purpose(purpose, {
      body,
      response: answer,
      operation,
      ...(dataset === undefined ? {} : { dataset }),
      ...(givesConsent === true ? { givesConsent: { language: policy.languages[0] ?? "en" } } : {}),
    });
    router.post(path, declared, handler);
  };
  for (const { name, basis } of compiled.purposes.values()) {
    serve(pathOf(name), name, { operation: "use", ...on(datasetOf(compiled, name)) });
    for (const use of otherUses([...compiled.datasets.keys()])) serve(pathOfUse(name, use), name, use);
    if (basis === "consent") serve(pathOfUse(name, form), name, form);
  }
  return router;
}

const form: Use = { operation: "collect", givesConsent: true };

function otherUses(datasets: readonly string[]): readonly Use[] {
  return [undefined, ...datasets].flatMap((dataset) => (["use", "collect"] as const).map((operation) => ({ operation, ...on(dataset) })));
}

function on(dataset: string | undefined): Pick<Use, "dataset"> {
  return dataset === undefined ? {} : { dataset };
}

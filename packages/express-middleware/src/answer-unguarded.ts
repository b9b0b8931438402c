import type { Response } from "express";
import { siteText } from "./call-site.ts";
import type { DeclarationFacts } from "./declaration.ts";
import { consoleLog } from "./log.ts";
import { problemFor } from "./problem.ts";

/** A declaration that no guard stands above could open nothing and record nothing: it answers 503. */
export function answerUnguarded(facts: DeclarationFacts, response: Response): void {
  consoleLog.error(
    { code: "ERR_WHEREFORE_NO_GUARD" },
    `the declaration at ${siteText(facts.site)} has no running guard above it and answered 503; put app.use(privacy.start({ store, … })) above the routes.`,
  );
  if (response.headersSent) return;
  response.statusCode = 503;
  response.setHeader("Content-Type", "application/problem+json");
  response.setHeader("Cache-Control", "private, no-store");
  response.setHeader("Retry-After", "5");
  response.end(JSON.stringify(problemFor(503)));
}

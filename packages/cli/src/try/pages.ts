import { isWhereforeError, type CompiledPolicy, type NewLedgerEvent, type Store } from "@wherefore/core";
import express, { type Request, type Response, type Router } from "express";
import { randomUUID } from "node:crypto";
import { callerOf, personOf } from "./caller.ts";
import { deedNamed, type Deed } from "./deeds.ts";
import { outlookAsHtml } from "./outlook-as-html.ts";
import { outlookAsText } from "./outlook-as-text.ts";
import { outlookOf } from "./outlook.ts";

/** What the pages stand on. */
export interface Behind {
  readonly policy: CompiledPolicy;
  readonly store: Store;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** The sandbox's own pages: `GET /`, what is permitted now, and `POST /choices`, what a data subject does about it. */
export function pages(behind: Behind): Router {
  const router = express.Router();
  router.get("/", (request, response) => showOutlook(behind, request, response));
  router.post("/choices", express.urlencoded({ extended: false }), (request, response) => takeChoice(behind, request, response));
  return router;
}

async function showOutlook({ policy, store, now }: Behind, request: Request, response: Response): Promise<void> {
  const { person = "somebody", role } = callerOf(request);
  const [state] = await store.ledger.statesOf([personOf(person)]);
  if (state === undefined) return void response.sendStatus(503);
  const outlook = outlookOf(policy, { person, role, state, at: now() });
  response.set({
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'",
    "cache-control": "no-store",
  });
  const wanted = request.accepts(["text", "html", "json"]);
  if (wanted === "html") response.type("html").send(outlookAsHtml(outlook));
  else if (wanted === "json") response.json(outlook);
  else response.type("text").send(outlookAsText(outlook));
}

async function takeChoice(behind: Behind, request: Request, response: Response): Promise<void> {
  const form = { ...(request.body as Readonly<Record<string, unknown>> | undefined) };
  const { person, role } = callerOf(request, form);
  if (request.get("sec-fetch-site") === "cross-site")
    return void response.status(403).type("text").send("Only the sandbox's own page may choose.\n");
  if (person === undefined) return void response.status(400).type("text").send("Say who you are: header x-person, or person=.\n");
  try {
    await behind.store.ledger.append(eventOf(behind, person, (at) => deedNamed(behind.policy, form, at)));
  } catch (error) {
    if (!isWhereforeError(error) || error.code !== "ERR_WHEREFORE_EVENT_INVALID") throw error;
    return void response.status(400).type("text").send(`${error.message}\n`);
  }
  response.redirect(303, `/?${new URLSearchParams({ person, ...(role === undefined ? {} : { role }) }).toString()}`);
}

function eventOf({ policy, now }: Behind, id: string, deed: (at: string) => Deed): NewLedgerEvent {
  const at = new Date(now()).toISOString();
  return {
    key: randomUUID(),
    at,
    policy: policy.reference,
    by: "data-subject",
    dataSubject: personOf(id),
    ...deed(at),
  };
}

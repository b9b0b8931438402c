import { WhereforeError } from "@wherefore/core";
import type { Response } from "express";
import { askedBy, referTo } from "./asked-by-request.ts";
import { deny } from "./enforce.ts";
import { exchangeOf, type Exchange, type PersonalOpening } from "./exchange.ts";
import { decideAndRecord } from "./guard-order.ts";
import { watchNamed } from "./shadow/watch-declared.ts";

/** The handler found out whose data it is: decides and records for that person before anything leaves. */
export async function nameDataSubject(response: Response, reference: unknown): Promise<void> {
  const watched = exchangeOf(response);
  if (watched?.opening.kind === "free" && watched.watch?.facts !== undefined) {
    watchNamed(watched, watched.watch.facts, reference);
    return;
  }
  const { exchange, opening } = openedOn(response);
  const asked = { ...askedBy(opening.facts, exchange), dataSubject: () => referTo(opening.facts, exchange, reference) };
  const recorded = await decideAndRecord(asked, exchange.running);
  if (recorded.decision.outcome === "permit") {
    opening.recorded.push(recorded);
    opening.isNamed = true;
    return;
  }
  deny(exchange, opening.facts, recorded);
  const codes = recorded.decision.reasons.map(({ code }) => code).join(", ");
  throw new WhereforeError(
    "ERR_WHEREFORE_DENIED",
    `Purpose ${opening.facts.purpose.name} may not be served for this person (${codes}); the denial is answered, so stop here.`,
  );
}

function openedOn(response: Response): { readonly exchange: Exchange; readonly opening: PersonalOpening } {
  const exchange = exchangeOf(response);
  if (exchange === undefined) {
    throw new WhereforeError(
      "ERR_WHEREFORE_NO_GUARD",
      "isAbout() was called on a response that no guard stands above; put app.use(privacy.start({ store, … })) above the routes.",
    );
  }
  const { opening } = exchange;
  if (opening.kind !== "personal" || opening.facts.dataSubject !== "handler") {
    throw new WhereforeError(
      "ERR_WHEREFORE_DECLARATION_INVALID",
      'isAbout() was called on a route that does not leave it to its handler; declare it with dataSubject: "handler".',
    );
  }
  return { exchange, opening };
}

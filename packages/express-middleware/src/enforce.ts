import { explain, type Reason } from "@wherefore/core";
import { siteText } from "./call-site.ts";
import type { PurposeFacts } from "./declaration.ts";
import type { Exchange, PersonalOpening } from "./exchange.ts";
import { settleOutcome } from "./outcome.ts";
import { denialOf, type ProblemDocument } from "./problem.ts";
import { placeText } from "./place.ts";
import type { Recorded } from "./record-access.ts";
import { emitProblem } from "./response-gate/emit.ts";
import { holdUntilRecorded } from "./response-gate/hold.ts";
import { shieldRequest } from "./shield-request.ts";
import { readBody } from "./validate-body.ts";

/** Last step: opens the route for what is covered, or answers the denial. Says whether the handler may start. */
export async function enforce(exchange: Exchange, facts: PurposeFacts, recorded: Recorded): Promise<boolean> {
  if (recorded.decision.outcome === "deny") {
    deny(exchange, facts, recorded);
    return false;
  }
  const opening: PersonalOpening = {
    kind: "personal",
    facts,
    filters: facts.filters(recorded.decision.withheld),
    recorded: [recorded],
    isNamed: facts.dataSubject !== "handler",
    released: false,
    held: false,
    stripped: 0,
  };
  settleOutcome(exchange, opening);
  exchange.opening = opening;
  exchange.isPersonal = true;
  if (recorded.underWay) {
    holdUntilRecorded(exchange, opening, recorded.underWay, (late) => {
      deny(exchange, facts, late);
    });
  }
  const body = await readBody(exchange, opening);
  // Whoever asked may have gone, or been answered, while the record was written.
  if (!body.fits || exchange.answered || exchange.opening !== opening || exchange.response.destroyed) return false;
  return openRequest(exchange, opening);
}

/** Answers the denial to the caller; the operator alone reads where the declaration stands. */
export function deny(exchange: Exchange, facts: PurposeFacts, { decision, place }: Recorded): void {
  if (decision.outcome !== "deny") return;
  exchange.running.log.info(
    { code: "denied", reasons: decision.reasons.map(({ code }) => code) },
    `${placeText(place)} (${siteText(facts.site)}, purpose ${facts.purpose.name}) ${explain(decision, "en").replaceAll(/\s+/g, " ")}`,
  );
  emitProblem(
    exchange,
    denialOf(
      decision.reasons.map((reason) => forCaller(reason, facts)),
      facts.purpose.name,
    ),
  );
}

/** Where the caller is the data subject, being nobody is mended by signing in. */
function forCaller(reason: Reason, { dataSubject }: PurposeFacts): Reason {
  const mends = reason.code === "data-subject-unidentified" && dataSubject === "caller";
  return mends ? { ...reason, remedy: { do: "authenticate" } } : reason;
}

function openRequest(exchange: Exchange, { filters }: PersonalOpening): boolean {
  const { request } = exchange;
  // A conditional or partial answer would tell whether what is hidden has changed.
  for (const name of ["if-none-match", "if-modified-since", "if-range", "range"]) Reflect.deleteProperty(request.headers, name);
  try {
    shieldRequest(request, filters);
    return true;
  } catch {
    emitProblem(exchange, TOO_LARGE);
    return false;
  }
}

const TOO_LARGE: ProblemDocument = {
  type: "urn:wherefore:problem:body-invalid",
  status: 413,
  title: "The request is too large to be read field by field.",
};

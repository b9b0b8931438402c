import { explain } from "@wherefore/core";
import type { DeclarationFacts } from "../declaration.ts";
import { SEALED, type Exchange } from "../exchange.ts";
import { leaveOpening } from "../leave-opening.ts";
import { denialOf, problemFor } from "../problem.ts";
import { emitProblem } from "../response-gate/emit.ts";
import { enterWatched } from "../shadow/enter-watched.ts";
import { UNDECLARED } from "../undeclared.ts";
import { bindDeclared } from "./bind-declared.ts";
import { declarationsIn } from "./declarations-in.ts";
import type { AnyRoute } from "./express-internals.ts";

type Done = (...reason: readonly unknown[]) => void;

/** Starts a route's own handlers only where the route declares why; seals the response again when control leaves the route. */
export function enterRoute(exchange: Exchange, route: AnyRoute, done: Done, proceed: (leave: Done) => void): void {
  if (exchange.answered) return;
  if (exchange.running.enforcement === "shadow") {
    enterWatched(exchange, { route, declared: declaredNow(exchange, route) }, done, proceed);
    return;
  }
  const isEntered = exchange.route === route || exchange.opening.kind === "free" || exchange.isWrapped;
  if (isEntered) {
    proceed(done);
    return;
  }
  // It would answer what the request carried, cookies and all.
  if (exchange.request.method === "TRACE") {
    emitProblem(exchange, problemFor(405));
    return;
  }
  const declared = declaredNow(exchange, route);
  if (declared.length !== 1) {
    denyUndeclared(exchange, route, declared);
    return;
  }
  const outside = exchange.route;
  exchange.route = route;
  proceed((...reason) => {
    leaveOpening(exchange, SEALED);
    exchange.route = outside;
    // What was answered goes no further: an error on its way out would only cut the connection.
    if (!exchange.answered) done(...reason);
  });
}

/** What a route declares, or is declared by its name; a route may have been added after the others were looked at. */
function declaredNow({ request, running }: Exchange, route: AnyRoute): readonly DeclarationFacts[] {
  const declared = declarationsIn(route, request.method);
  if (declared.length > 0 || running.privacy.table.size === 0) return declared;
  bindDeclared(request.app, running.privacy.table);
  return declarationsIn(route, request.method);
}

function denyUndeclared(exchange: Exchange, route: AnyRoute, declared: readonly DeclarationFacts[]): void {
  const { running, request } = exchange;
  const where = `${request.method} ${running.templates.of(request, route)}`;
  const why =
    declared.length === 0 ? explain(UNDECLARED, "en").split("\n").slice(1).join(" ").trim() : "It carries several declarations; leave one.";
  const how = 'Put privacy.purpose("…") before its handler, or privacy.noPersonalData("why").';
  running.log.warn(
    { code: "purpose-not-declared" },
    `${where} answered 403 and its handlers did not start. ${declared.length === 0 ? how : why}`,
  );
  emitProblem(exchange, denialOf(UNDECLARED.reasons));
}

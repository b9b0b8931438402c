import type { Request, Response } from "express";
import type { IncomingMessage, ServerResponse } from "node:http";
import { exchangeOf, type Exchange, type RunningGuard } from "./exchange.ts";
import { beginExchange, seal } from "./response-gate/seal.ts";
import { bindDeclared } from "./route-binding/bind-declared.ts";
import { bindRoutes } from "./route-binding/bind-routes.ts";
import { watchRequest } from "./shadow/watch-request.ts";
import { gateRequest } from "./trackers/tracker-gate.ts";

/** What stands above the routes of an application. */
export type Entrance = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void;

/** Seals every response below. */
export function enforcing(running: RunningGuard): Entrance {
  const bind = binding(running);
  return (request, response, next) => {
    bind(request as Request);
    const exchange = beginHere(running, request as Request, response as Response);
    const goOn = (): void => {
      if (exchange?.answered !== true) next();
    };
    if (exchange) seal(exchange);
    const asking = exchange && gateRequest(exchange);
    if (asking === undefined) goOn();
    else void asking.then(goOn, next);
  };
}

/** Watches every request below, and lets it go its way at once, whatever happens. */
export function watching(running: RunningGuard): Entrance {
  const bind = binding(running);
  return (request, response, next) => {
    try {
      bind(request as Request);
      const exchange = beginHere(running, request as Request, response as Response);
      if (exchange) watchRequest(exchange);
    } catch (reason) {
      const name = reason instanceof Error ? reason.name : typeof reason;
      running.log.warn({ code: "shadow-failed", reason: name }, `requests cannot be watched (${name}).`);
    }
    next();
  };
}

/** Reaches the routes of each application once. */
function binding({ privacy, log }: RunningGuard): (request: Request) => void {
  const bound = new WeakSet<object>();
  return ({ app }) => {
    if (bound.has(app)) return;
    bound.add(app);
    bindRoutes(app);
    for (const line of bindDeclared(app, privacy.table)) log.error({ code: "declaration-misplaced" }, line);
  };
}

/** The exchange, where it begins here. A mounted application under its own guard answers for its own routes. */
function beginHere(running: RunningGuard, request: Request, response: Response): Exchange | undefined {
  const exchange = exchangeOf(response);
  if (exchange === undefined) return beginExchange(running, request, response);
  exchange.running = running;
  return undefined;
}

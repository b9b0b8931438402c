import type { CompiledPolicy, Policy, PolicyReference } from "@wherefore/core";
import type { Request, Response } from "express";
import type { IncomingMessage, ServerResponse } from "node:http";
import { choicesWith, type Choices } from "./choices.ts";
import type { PrivacyIdentity } from "./declaration.ts";
import { exchangeOf, type Exchange, type RunningGuard } from "./exchange.ts";
import { linksWith, type Links } from "./links.ts";
import { consoleLog, sayingOnce } from "./log.ts";
import { milestonesWith, type Milestones } from "./milestones.ts";
import { referenceOf } from "./named-person.ts";
import { checkOptions, type StartOptions } from "./options.ts";
import { workWith } from "./outside-http/work-with.ts";
import type { Work } from "./outside-http/work.ts";
import { assertDeclared, reportOn, type Report } from "./report/report.ts";
import { seal } from "./response-gate/seal.ts";
import { accessorIn, inTenantOf } from "./tenant.ts";
import { bindDeclared } from "./route-binding/bind-declared.ts";
import { bindRoutes } from "./route-binding/bind-routes.ts";
import { routeTemplates } from "./route-binding/route-templates.ts";
import type { HeldBackCookie } from "./trackers/held-back.ts";
import { trackerGate } from "./trackers/gate-of-policy.ts";
import { gateRequest } from "./trackers/tracker-gate.ts";

/** A guard at work. Put it above the routes with `app.use(guard)`, and below sessions, body parsers and CORS. */
export interface Guard extends Choices, Milestones, Links {
  (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void): void;
  /** The policy it enforces. */
  readonly policy: PolicyReference;
  /**
   * What an application's routes declare, and which do not.
   *
   * @param application - an Express application or router; look into mounted applications one by one
   */
  report(application: object): Report;
  /** @throws {WhereforeError} `ERR_WHEREFORE_DECLARATION_INVALID` when a route declares nothing, or a declaration stands in the wrong place */
  assertDeclared(application: object): void;
  /** The cookies that did not leave since the guard was started, and why; none where the policy declares no trackers. */
  heldBackCookies(): readonly HeldBackCookie[];
  /** Resolves once everything the guard still had to record is recorded. The store stays open: close it afterwards. */
  close(): Promise<void>;
}

/** The guard of one policy, whose names its work outside HTTP is checked against. */
export interface GuardOf<P extends Policy> extends Guard, Work<P> {}

const RUNNING: unique symbol = Symbol.for("wherefore.running.1");

/** Starts a guard. */
export function startGuard<P extends Policy>(policy: CompiledPolicy, privacy: PrivacyIdentity, options: StartOptions): GuardOf<P> {
  checkOptions(options);
  const { store, dataSubject, accessor, tenant, now = Date.now, log = consoleLog, durability = "strict" } = options;
  const { device, readableByScripts = [] } = options;
  const once = sayingOnce(log);
  const inTenant = inTenantOf(tenant);
  const running: RunningGuard = {
    policy,
    privacy,
    store,
    dataSubject: (request) => inTenant(request, dataSubject(request)),
    accessor: accessor && accessorIn(tenant, accessor),
    inTenant,
    now,
    log: once,
    device: device && ((request) => asDevice(device(request))),
    trackers: trackerGate({ policy, log: once }, readableByScripts),
    templates: routeTemplates(),
    pending: new Set(),
    durability,
  };
  const bound = new WeakSet<object>();
  const guard = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void): void => {
    const exchange = sealRequest(running, bound, request as Request, response as Response);
    const asking = exchange && gateRequest(exchange);
    if (asking === undefined) goOn(exchange, next);
    else
      void asking.then(() => {
        goOn(exchange, next);
      }, next);
  };
  Object.defineProperty(guard, RUNNING, { value: running });
  const work = workWith<P>(running, (person) => referenceOf(running, person));
  return Object.assign(guard, {
    ...choicesWith(running),
    ...milestonesWith(running),
    ...linksWith(running),
    ...work,
    policy: policy.reference,
    report: (application: object) => reportOn(application, running),
    assertDeclared: (application: object) => {
      assertDeclared(reportOn(application, running));
    },
    heldBackCookies: () => running.trackers?.heldBack.list() ?? [],
    close: async () => {
      await Promise.all(running.pending);
    },
  });
}

/** The running part of a guard, for this package's own tools. */
export function runningOf(guard: Guard): RunningGuard {
  return (guard as unknown as { readonly [RUNNING]: RunningGuard })[RUNNING];
}

function goOn(exchange: Exchange | undefined, next: () => void): void {
  if (exchange?.answered !== true) next();
}

/** An id stands for a device here, and for a person everywhere else. */
function asDevice(reference: unknown): unknown {
  return typeof reference === "string" || typeof reference === "number" ? { id: reference, as: "device" } : reference;
}

/** The exchange, where it begins here. */
function sealRequest(running: RunningGuard, bound: WeakSet<object>, request: Request, response: Response): Exchange | undefined {
  const application = request.app as object;
  if (!bound.has(application)) {
    bindRoutes(application);
    bound.add(application);
    for (const line of bindDeclared(application, running.privacy.table)) running.log.error({ code: "declaration-misplaced" }, line);
  }
  const exchange = exchangeOf(response);
  if (exchange === undefined) return seal(running, request, response);
  // A mounted application under its own guard answers for its own routes.
  exchange.running = running;
  return undefined;
}

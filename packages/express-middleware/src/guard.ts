import type { CompiledPolicy, Policy, PolicyReference } from "@wherefore/core";
import type { RequestHandler } from "express";
import type { IncomingMessage, ServerResponse } from "node:http";
import { choicesWith, type Choices } from "./choices.ts";
import type { PrivacyIdentity } from "./declaration.ts";
import { enforcing, watching } from "./enter-guard.ts";
import type { RunningGuard } from "./exchange.ts";
import { objectionsWith, type Objections } from "./objections.ts";
import { rightsOf, type RightsOptions } from "./rights/rights.ts";
import { linksWith, type Links } from "./links.ts";
import { consoleLog, sayingOnce } from "./log.ts";
import { upgradesWith, type Upgrades } from "./seal-upgrades.ts";
import { milestonesWith, type Milestones } from "./milestones.ts";
import { referenceOf } from "./named-person.ts";
import { checkOptions, type StartOptions } from "./options.ts";
import { workWith } from "./outside-http/work-with.ts";
import type { Work } from "./outside-http/work.ts";
import { assertDeclared, reportOn, type Report } from "./report/report.ts";
import { shadowOf } from "./shadow/shadow.ts";
import type { ShadowReport } from "./shadow/shadow-report.ts";
import { accessorIn, inTenantOf } from "./tenant.ts";
import { routeTemplates } from "./route-binding/route-templates.ts";
import type { HeldBackCookie } from "./trackers/held-back.ts";
import { observing } from "./telemetry.ts";
import { trackerGate } from "./trackers/gate-of-policy.ts";

/** A guard at work. Put it above the routes with `app.use(guard)`, and below sessions, body parsers and CORS. */
export interface Guard extends Choices, Milestones, Objections, Links, Upgrades {
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
  /**
   * The endpoints where people choose and look up: `GET /consents`, `POST` and `DELETE /consents/{purpose}`, `POST /objections`,
   * `GET /accesses`, `GET /policy`, `GET /.well-known/gpc.json`, described by `GET /openapi.json`. Mount it below the guard.
   *
   * @param options - `authorize` opens `GET /people/{id}/consents` and `/accesses` to those it allows
   * @see GDPR Art. 7(3), 15, 21
   * @example
   * ```ts
   * app.use("/privacy", guard.rights());
   * app.use("/.well-known/gpc.json", guard.rights());
   * ```
   */
  rights(options?: RightsOptions): RequestHandler;
  /** What was seen in shadow since the guard was started, or since its file was begun. */
  shadowReport(): ShadowReport;
  /** Resolves once everything the guard still had to record is recorded. The store stays open: close it afterwards. */
  close(): Promise<void>;
}

/** The guard of one policy, whose names its work outside HTTP is checked against. */
export interface GuardOf<P extends Policy> extends Guard, Work<P> {}

const RUNNING: unique symbol = Symbol.for("wherefore.running.1");

/** Starts a guard. */
export function startGuard<P extends Policy>(policy: CompiledPolicy, privacy: PrivacyIdentity, options: StartOptions): GuardOf<P> {
  checkOptions(options);
  const {
    store,
    dataSubject,
    accessor,
    tenant,
    now = Date.now,
    log = consoleLog,
    durability = "strict",
    enforcement = "enforce",
  } = options;
  const { device, readableByScripts = [] } = options;
  const once = sayingOnce(log);
  const inTenant = inTenantOf(tenant);
  const trackers = trackerGate({ policy, log: once }, readableByScripts);
  const running: RunningGuard = {
    policy,
    privacy,
    store,
    dataSubject: (request) => inTenant(request, dataSubject(request)),
    accessor: accessor && accessorIn(tenant, accessor),
    inTenant,
    now,
    log: once,
    observe: observing(options.telemetry),
    device: device && ((request) => asDevice(device(request))),
    trackers,
    templates: routeTemplates(),
    pending: new Set(),
    durability,
    enforcement,
    shadow: shadowOf({ policy, now, log: once }, trackers, options.learn),
  };
  const guard = enforcement === "enforce" ? enforcing(running) : watching(running);
  Object.defineProperty(guard, RUNNING, { value: running });
  const work = workWith<P>(running, (person) => referenceOf(running, person));
  return Object.assign(guard, {
    ...choicesWith(running),
    ...milestonesWith(running),
    ...linksWith(running),
    ...objectionsWith(running),
    rights: (rights?: RightsOptions) => rightsOf(running, rights),
    ...upgradesWith(running.log),
    ...work,
    policy: policy.reference,
    report: (application: object) => reportOn(application, running),
    assertDeclared: (application: object) => {
      assertDeclared(reportOn(application, running));
    },
    heldBackCookies: () => running.trackers?.heldBack.list() ?? [],
    shadowReport: () => running.shadow.report(),
    close: async () => {
      await Promise.all(running.pending);
      await running.shadow.flush();
    },
  });
}

/** The running part of a guard, for this package's own tools. */
export function runningOf(guard: Guard): RunningGuard {
  return (guard as unknown as { readonly [RUNNING]: RunningGuard })[RUNNING];
}

/** An id stands for a device here, and for a person everywhere else. */
function asDevice(reference: unknown): unknown {
  return typeof reference === "string" || typeof reference === "number" ? { id: reference, as: "device" } : reference;
}

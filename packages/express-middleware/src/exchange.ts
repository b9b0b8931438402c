import type { Request, Response } from "express";
import type { OutgoingHttpHeaders, ServerResponse } from "node:http";
import type { AccessorReference } from "./accessor.ts";
import type { PrivacyIdentity, PurposeFacts, RouteFilters } from "./declaration.ts";
import type { Durability } from "./durability.ts";
import type { Recorded } from "./record-access.ts";
import type { RecordingUnderWay } from "./response-gate/recording-under-way.ts";
import type { JsonText } from "./response-gate/json-text.ts";
import type { RouteTemplates } from "./route-binding/route-templates.ts";
import type { Services } from "./services.ts";
import type { Shadow } from "./shadow/shadow.ts";
import type { Watch } from "./shadow/watch.ts";
import type { TrackerGate } from "./trackers/gate-of-policy.ts";
import type { InTenant } from "./tenant.ts";

/** A guard at work: what it was started with, and what it still has to write. */
export interface RunningGuard extends Services {
  readonly privacy: PrivacyIdentity;
  readonly dataSubject: (request: Request) => unknown;
  readonly accessor: ((request: Request) => AccessorReference | undefined | Promise<AccessorReference | undefined>) | undefined;
  /** Reads a reference as a person of the tenant a request is of. */
  readonly inTenant: InTenant;
  readonly templates: RouteTemplates;
  /** The device a request comes from, as a data subject. */
  readonly device: ((request: Request) => unknown) | undefined;
  /** Set where the policy declares trackers. */
  readonly trackers: TrackerGate | undefined;
  readonly durability: Durability;
  /** What is noted of requests that are only watched. */
  readonly shadow: Shadow;
}

/** The methods of a response as they were above the guard. */
export interface NativeResponse {
  readonly json: Response["json"];
  readonly jsonp: Response["jsonp"];
  readonly send: Response["send"];
  readonly end: ServerResponse["end"];
  readonly write: ServerResponse["write"];
  readonly writeHead: ServerResponse["writeHead"];
  readonly flushHeaders: ServerResponse["flushHeaders"];
  readonly writeEarlyHints: ServerResponse["writeEarlyHints"];
  readonly writeProcessing: ServerResponse["writeProcessing"];
  readonly addTrailers: ServerResponse["addTrailers"];
}

/** A route that was opened for a purpose. */
export interface PersonalOpening {
  readonly kind: "personal";
  readonly facts: PurposeFacts;
  readonly filters: RouteFilters;
  /** The access entry of the opening, and those of the people the handler named. */
  readonly recorded: Recorded[];
  /** Whether it is known whose data it is. */
  isNamed: boolean;
  /** The answer is on its way, filtered. */
  released: boolean;
  /** The answer waits, for the record or for the decisions on the people in it. */
  held: boolean;
  stripped: number;
}

export type Opening = { readonly kind: "sealed" } | { readonly kind: "free" } | PersonalOpening;

export const SEALED: Opening = { kind: "sealed" };
export const FREE: Opening = { kind: "free" };

/** One request under a guard. */
export interface Exchange {
  running: RunningGuard;
  readonly request: Request;
  readonly response: Response;
  readonly native: NativeResponse;
  /** What stood in the headers before anything below the guard ran. */
  headersAbove: OutgoingHttpHeaders;
  opening: Opening;
  /** Set where the request, or its route, is only watched. */
  watch: Watch | undefined;
  /** Its cookies, where the policy declares trackers. */
  cookies: { ask(): Promise<void> } | undefined;
  /** The route control is in. */
  route: object | undefined;
  /** Control is in handlers that a declaration wraps, with whatever routes they have. */
  isWrapped: boolean;
  /** A route was opened for a purpose, whatever is open now: no answer may be kept for somebody else. */
  isPersonal: boolean;
  /** The guard has answered; whatever else is tried goes nowhere. */
  answered: boolean;
  /** The record has not answered yet, and the handler runs meanwhile. */
  recording: RecordingUnderWay | undefined;
  /** JSON the application is writing as text. */
  text: JsonText | undefined;
}

const EXCHANGE: unique symbol = Symbol.for("wherefore.exchange.1");

interface Carrier {
  [EXCHANGE]?: Exchange;
}

/** The exchange a response, or a request, belongs to; undefined where no guard runs above. */
export function exchangeOf(carrier: object): Exchange | undefined {
  return (carrier as Carrier)[EXCHANGE];
}

export function tieExchange(exchange: Exchange): void {
  (exchange.request as Carrier)[EXCHANGE] = exchange;
  (exchange.response as Carrier)[EXCHANGE] = exchange;
}

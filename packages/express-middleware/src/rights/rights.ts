import { dataSubjectFrom, isWhereforeError, type Language } from "@wherefore/core";
import type { Request, RequestHandler, Response } from "express";
import { declaring } from "../declaration.ts";
import { exchangeOf, FREE, type RunningGuard } from "../exchange.ts";
import { choicesWith } from "../choices.ts";
import { leaveOpening } from "../leave-opening.ts";
import { referenceOf } from "../named-person.ts";
import { objectionsWith } from "../objections.ts";
import type { Person } from "../person.ts";
import { denialOf, problemFor, type ProblemDocument } from "../problem.ts";
import type { AskedRight, RightsServices } from "./asked-rights.ts";
import { openApi } from "./openapi.ts";
import { operations, type Operation } from "./operations.ts";
import { readJson } from "./read-body.ts";
import { isOfThisSite } from "./same-origin.ts";

/** How the endpoints where people choose and look up are set up. */
export interface RightsOptions {
  /** Whether the caller may ask about somebody else. Without it nobody may. */
  readonly authorize?: (request: Request, person: string) => boolean | Promise<boolean>;
}

/** A problem that ends an operation. */
class Refused extends Error {
  readonly document: ProblemDocument;
  constructor(document: ProblemDocument) {
    super(document.title);
    this.document = document;
  }
}

/** The endpoints where people choose and look up, as one handler to mount. */
export function rightsOf(running: RunningGuard, { authorize }: RightsOptions = {}): RequestHandler {
  const services: RightsServices = { running, choices: choicesWith(running), objections: objectionsWith(running) };
  const document = openApi(running.policy.reference);
  const handler: RequestHandler = (request, response, next) => {
    const found = operationFor(request);
    if (found === undefined) {
      next();
      return;
    }
    open(response);
    const work = found === "description" ? Promise.resolve(document) : answer({ found, request, authorize }, services);
    work.then(
      (body) => {
        send(response, 200, body, "application/json");
      },
      (reason: unknown) => {
        const problem = problemOf(reason, running);
        send(response, problem.status, problem, "application/problem+json");
      },
    );
  };
  const reason = "what people choose and look up about themselves, kept and shown by the guard";
  return declaring(handler, { kind: "no-personal-data", reason, wraps: true, site: undefined });
}

interface Found {
  readonly operation: Operation;
  readonly parameters: Readonly<Record<string, string>>;
}

const SIGNAL = "/.well-known/gpc.json";

/** The operation a request asks for; whatever else is left to the application. */
function operationFor({ method, baseUrl, path: below }: Request): Found | "description" | undefined {
  // The address a browser looks at is fixed, so the endpoints may be mounted there too.
  const path = below === "/" && baseUrl.endsWith(SIGNAL) ? SIGNAL : below;
  if (path === "/openapi.json" && method === "GET") return "description";
  const here = operations.flatMap((operation) => {
    const parameters = parametersIn(operation.path, path);
    return parameters === undefined ? [] : [{ operation, parameters }];
  });
  const asked = method === "HEAD" ? "GET" : method;
  return here.find(({ operation }) => operation.method === asked);
}

function parametersIn(template: string, path: string): Readonly<Record<string, string>> | undefined {
  const [wanted, given] = [template.split("/"), path.split("/")];
  if (wanted.length !== given.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? "";
    const [, name] = /^\{(\w+)\}$/.exec(part) ?? [];
    if (name === undefined ? part !== value : !/^[\w.~-]{1,128}$/.test(value)) return undefined;
    if (name !== undefined) parameters[name] = value;
  }
  return parameters;
}

interface Asking {
  readonly found: Found;
  readonly request: Request;
  readonly authorize: RightsOptions["authorize"];
}

async function answer({ found, request, authorize }: Asking, services: RightsServices): Promise<unknown> {
  const { operation, parameters } = found;
  if (operation.method !== "GET" && !isOfThisSite(request))
    throw new Refused({ ...problemFor(403), title: "The request is of another site." });
  const person = await personOf({ found, request, authorize }, services.running);
  const asked: AskedRight = {
    person,
    parameters,
    body: await bodyOf(operation, request),
    key: keyIn(request),
    language: languageOf(request, services.running),
    limit: Math.min(Math.max(Number(request.query["limit"]) || 100, 1), 1_000),
  };
  const body: unknown = await operation.run(asked, services);
  if (body === undefined) throw new Refused(problemFor(404));
  return body;
}

/** Nobody is asked about by somebody who is not allowed to, and nothing tells whether they are known. */
async function personOf({ found, request, authorize }: Asking, running: RunningGuard): Promise<Person> {
  const { operation, parameters } = found;
  if (operation.isPublic) return undefined;
  const { id } = parameters;
  if (id !== undefined) {
    if ((await authorize?.(request, id)) === true) return id;
    throw new Refused(denialOf([{ code: "accessor-not-authorised", at: [], remedy: { do: "authorise", accessors: [] } }]));
  }
  const caller = dataSubjectFrom(await referenceOf(running, request));
  if (caller === undefined) throw new Refused(denialOf([{ code: "data-subject-unidentified", at: [], remedy: { do: "authenticate" } }]));
  return request;
}

async function bodyOf({ body }: Operation, request: Request): Promise<unknown> {
  if (body === undefined) return undefined;
  const read = await readJson(request);
  if ("fault" in read) throw new Refused(problemFor(read.fault));
  const parsed = body.safeParse(read.json);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, code }) => ({ at: path.map(String).join("."), code }));
  throw new Refused({ ...problemFor(400), title: "The body does not fit its shape.", problems });
}

function keyIn({ headers }: Request): string | undefined {
  const { "idempotency-key": key } = headers;
  if (key === undefined) return undefined;
  if (typeof key !== "string" || !/^[\x21-\x7e]{1,200}$/.test(key))
    throw new Refused({ ...problemFor(400), title: "The idempotency key is none." });
  return key;
}

function languageOf(request: Request, { policy }: RunningGuard): Language {
  const spoken = request.acceptsLanguages([...policy.policy.languages]);
  return policy.policy.languages.find((language) => language === spoken) ?? policy.policy.languages[0] ?? "en";
}

/** The seal does not bind what the guard itself answers. */
function open(response: Response): void {
  const exchange = exchangeOf(response);
  if (exchange) leaveOpening(exchange, FREE);
}

function problemOf(reason: unknown, { log }: RunningGuard): ProblemDocument {
  if (reason instanceof Refused) return reason.document;
  if (isWhereforeError(reason) && reason.code === "ERR_WHEREFORE_KEY_REUSED")
    return { ...problemFor(422), title: "The idempotency key was used for something else." };
  if (isWhereforeError(reason) && reason.code === "ERR_WHEREFORE_EVENT_INVALID") return problemFor(400);
  log.error(
    { code: "rights-failed", reason: reason instanceof Error ? reason.name : typeof reason },
    "an endpoint of the guard failed and answered 503.",
  );
  return problemFor(503);
}

function send(response: Response, status: number, body: unknown, type: string): void {
  response.statusCode = status;
  response.setHeader("Content-Type", type);
  response.setHeader("Cache-Control", "private, no-store");
  response.setHeader("Vary", "Cookie, Authorization");
  response.end(JSON.stringify(body));
}

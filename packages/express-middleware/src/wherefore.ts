import {
  compileFilter,
  compilePolicy,
  fieldMapOf,
  type AnyShape,
  type CoveredBy,
  type Policy,
  type Reading,
  type Sending,
} from "@wherefore/core";
import type { Request, RequestHandler, Response } from "express";
import { callSiteOf } from "./call-site.ts";
import { addToTable } from "./declaration-table.ts";
import type { Declaration, PrivacyIdentity } from "./declaration.ts";
import { declareNoPersonalData, declareOneOf, declarePurpose } from "./declare.ts";
import type { AnswerShape, PurposeOptions, RawAnswer } from "./purpose-options.ts";
import { startGuard, type GuardOf } from "./guard.ts";
import type { AnswerSent, BodySeen, ErrorSent, ParamsSeen, PlainHandler, PurposeDeclaration, QuerySeen } from "./handler-types.ts";
import { nameDataSubject } from "./name-data-subject.ts";
import type { StartOptions } from "./options.ts";

type DatasetName<P extends Policy> = keyof NonNullable<P["datasets"]> & string;

/** What routes declare themselves with. It holds no store and reads no request: controllers and tests may import it. */
export interface Privacy<P extends Policy, E extends AnyShape> {
  /**
   * Declares that a route processes personal data for one purpose of the policy. Put it directly before the handler.
   *
   * The handler sees of the body, query and parameters, and the caller of the answer, what the shapes name and the purpose covers.
   * What a route names no shape for is empty. Nothing starts unless the decision permits it and its entry is durable.
   *
   * @param name - a purpose of the policy
   * @param options - shapes, and whose data it is; `"caller"` unless said otherwise
   * @throws {WhereforeError} `ERR_WHEREFORE_SHAPE_NOT_FOLLOWED` for a shape whose fields cannot be known,
   * `ERR_WHEREFORE_DECLARATION_INVALID` for a declaration that contradicts the policy or itself
   * @see GDPR Art. 5(1)(b), 5(1)(c), 25(2)
   * @example
   * ```ts
   * const view = privacy.purpose("support", { params: z.object({ id: dataSubjectId(z.string()) }), response: Customer, dataSubject: (req) => req.params["id"] });
   * router.get("/customers/:id", authenticate, view, (req, res) => res.json(customers.find(req.params.id)));
   * ```
   */
  purpose<
    K extends keyof P["purposes"] & string,
    B extends AnyShape = never,
    Q extends AnyShape = never,
    Pa extends AnyShape = never,
    R extends AnswerShape = never,
  >(
    name: K,
    options?: PurposeOptions<DatasetName<P>, B, Q, Pa, R> & { readonly raw?: RawAnswer<CoveredBy<P, K>> },
  ): PurposeDeclaration<
    {
      readonly body: BodySeen<B, Reading<P, K>>;
      readonly query: QuerySeen<Q, Reading<P, K>>;
      readonly params: ParamsSeen<Pa, Reading<P, K>>;
    },
    AnswerSent<R, Sending<P, K>> | ErrorSent<E>
  >;

  /**
   * Declares that a route, or the handlers it wraps, handle no personal data. They are opened as they are, and nothing is recorded.
   *
   * @param reason - why, for whoever reviews the route; not empty
   * @param handlers - what to open, where it is mounted with `app.use`: a static folder, a router. Sealed again when they call `next`
   * @throws {WhereforeError} `ERR_WHEREFORE_DECLARATION_INVALID` when the reason is empty
   */
  noPersonalData(reason: string, ...handlers: RequestHandler[]): PlainHandler;

  /**
   * Declares routes that nobody can edit, by their names: generated ones, or those of a library. Each is bound to its route object when an
   * application starts, directly before its handler; `guard.report` lists the names there is no route for.
   *
   * @param table - method and full path as the routes were written, with those of the routers they are mounted in; `ALL` for every method
   * @throws {WhereforeError} `ERR_WHEREFORE_DECLARATION_INVALID` with everything that is wrong in the table
   * @example
   * ```ts
   * privacy.declare({ "GET /api/v1/readers/:id": view });
   * ```
   */
  declare(table: Readonly<Record<`${string} /${string}`, Declaration>>): void;

  /**
   * Declares one handler that answers for several purposes, as those of GraphQL and RPC do. The declaration picked for a request is
   * entered as if it stood there; a request for which none is picked is denied.
   *
   * @param declarations - made by `purpose` or `noPersonalData`
   * @param pick - tells from the request, whole, which of them it is for; its choice only bounds what the handler sees and answers
   * @param handlers - what to open, where it is mounted with `app.use`; sealed again when they call `next`
   * @throws {WhereforeError} `ERR_WHEREFORE_DECLARATION_INVALID` for anything else in the list
   * @example
   * ```ts
   * app.use("/graphql", privacy.oneOf([me, directory], (req) => (req.body.operationName === "Me" ? me : directory), yoga));
   * ```
   */
  oneOf<const D extends readonly Declaration[]>(
    declarations: D,
    pick: (request: Request) => D[number] | undefined | Promise<D[number] | undefined>,
    ...handlers: RequestHandler[]
  ): PlainHandler;

  /**
   * Names the person a route with `dataSubject: "handler"` turned out to concern: sign-up, login, reset. Await it before a successful
   * answer and before keeping anything: the decision is made and recorded now.
   *
   * @param response - of the request
   * @param reference - the person's id, or `{ id, as?, controller? }`
   * @throws {WhereforeError} `ERR_WHEREFORE_DENIED` when it may not be; the denial is then already answered, and nothing else leaves
   */
  isAbout(response: Response, reference: unknown): Promise<void>;

  /**
   * Starts the guard of one application. Everything below `app.use(guard)` is sealed until a declaration opens it.
   *
   * @throws {WhereforeError} `ERR_WHEREFORE_OPTIONS_INVALID` with every option that is wrong
   */
  start(options: StartOptions): GuardOf<P>;
}

/**
 * Makes a policy enforceable in Express.
 *
 * @param policy - made by `definePolicy`
 * @param options - `errors`: the one shape an answer of 400 or above may carry; without it such answers carry the guard's own document
 * @throws {WhereforeError} `ERR_WHEREFORE_SHAPE_NOT_FOLLOWED` when the fields of `errors` cannot be known
 * @example
 * ```ts
 * const ApiError = fieldsOf<{ message: string }>()({ message: notPersonal });
 * export const privacy = wherefore(policy, { errors: ApiError });
 * ```
 */
export function wherefore<P extends Policy, E extends AnyShape = never>(policy: P, options: { readonly errors?: E } = {}): Privacy<P, E> {
  const compiled = compilePolicy(policy);
  const errors = options.errors && compileFilter(fieldMapOf(options.errors, "sent"), new Set());
  const identity: PrivacyIdentity = { policy: `${policy.id}@${policy.version}`, errors, table: new Map() };
  // Named, so that a declaration knows the line it was called from.
  const purpose: Privacy<P, E>["purpose"] = (name, declared) =>
    declarePurpose(compiled, identity, name, { called: purpose, options: declared ?? {} });
  const noPersonalData: Privacy<P, E>["noPersonalData"] = (reason, ...handlers) => declareNoPersonalData(reason, handlers, noPersonalData);
  const oneOf: Privacy<P, E>["oneOf"] = (declarations, pick, ...handlers) => declareOneOf(declarations, pick, handlers, oneOf);
  const declare: Privacy<P, E>["declare"] = (table) => {
    addToTable(identity.table, table, callSiteOf(declare));
  };
  return {
    purpose,
    noPersonalData,
    declare,
    oneOf,
    isAbout: (response, reference) => nameDataSubject(response, reference),
    start: (startOptions) => startGuard(compiled, identity, startOptions),
  };
}

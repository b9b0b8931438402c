import type { Allowance, AnyShape, NotCovered, NothingPersonal, See } from "@wherefore/core";
import type { Request, RequestHandler, Response } from "express";
import type { IncomingMessage, ServerResponse } from "node:http";

/** What a handler sees of a request. */
export interface Sees {
  readonly body: unknown;
  readonly query: unknown;
  readonly params: unknown;
}

/**
 * What a route says of itself. It stands directly before the handler, after authentication and validators.
 *
 * `S` is what the handler sees of the request, `A` what it may answer; both come from the shapes the route names.
 */
export interface PurposeDeclaration<S extends Sees, A> extends RequestHandler<S["params"], A, S["body"], S["query"]> {
  /** The purpose declared. */
  readonly purpose: string;
}

/** The request of a handler that stands in another file: `Req<typeof view>`. */
export type Req<D> = D extends PurposeDeclaration<infer S, infer A> ? Request<S["params"], A, S["body"], S["query"]> : never;

/** The response of a handler that stands in another file: `Res<typeof view>`. */
export type Res<D> = D extends PurposeDeclaration<infer S, infer A> ? (S extends Sees ? Response<A> : never) : never;

/** A handler that says nothing of parameters, so that Express reads them from the path. */
export type PlainHandler = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void;

/** What stands for a part of the request, or the answer, that a route names no shape for. */
export type NotDeclared<Part extends string> =
  NotCovered<`this route declares no ${Part}: name its shape in privacy.purpose(…, { ${Part} })`>;

/** One field of a query as it arrives: text, repeated text, or nested. */
type QueryText = Request["query"][string];

/** The guard parses neither query nor parameters: what a shape makes of them is for the handler to parse. */
type AsArrived<T, Text> = { [K in keyof T]: T[K] extends Text | NotCovered<string> ? T[K] : Text };

/** A body, where the route names a shape for it. */
export type BodySeen<S, A extends Allowance> = [S] extends [never] ? NotDeclared<"body"> : See<S, A>;

/** A query, where the route names a shape for it. */
export type QuerySeen<S, A extends Allowance> = [S] extends [never] ? NotDeclared<"query"> : AsArrived<See<S, A>, QueryText>;

/** The parameters of the route, where it names a shape for them. */
export type ParamsSeen<S, A extends Allowance> = [S] extends [never] ? NotDeclared<"params"> : AsArrived<See<S, A>, string>;

/** What a successful answer may hold. */
export type AnswerSent<S, A extends Allowance> = [S] extends [never]
  ? NotDeclared<"response">
  : S extends AnyShape
    ? See<S, A>
    : See<S[keyof S], A>;

/** What an error answer may hold. */
export type ErrorSent<S> = [S] extends [never] ? never : See<S, NothingPersonal>;

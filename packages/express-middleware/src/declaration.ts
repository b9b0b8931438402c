import type { Category, CompiledPurpose, Filter, Operation, Ownership } from "@wherefore/core";
import type { Request } from "express";
import type { CallSite } from "./call-site.ts";
import type { Enforcement } from "./enforcement.ts";
import type { PlainHandler } from "./handler-types.ts";
import type { Parser } from "./parser.ts";

/**
 * Whose data a route handles: the caller's, of whoever a function of the request names, of everybody whose rows the answer holds, or of
 * whom the handler names with `isAbout`.
 *
 * What a function returns that names nobody denies.
 */
export type Whose = "caller" | "rows" | "handler" | ((request: Request) => unknown);

/** What becomes of rows in an answer that are of somebody who may not be served: their personal fields go, or the whole row. */
export type RowsOfOthers = "strip" | "drop";

/** What makes the submission of a route the consent itself, GDPR Art. 4(11). */
export interface SubmittedConsent {
  /** In which language the text was shown; one of the policy's. */
  readonly language: (request: Request) => string;
  /** The form says it in words, as GDPR Art. 9(2)(a) asks. */
  readonly explicit: boolean;
}

/** Which policy and error shape a declaration belongs to. Two declarations of one `wherefore(policy)` share it. */
export interface PrivacyIdentity {
  readonly policy: string;
  /** Leaves of an error body what is not personal; without it no error body of the application leaves. */
  readonly errors: Filter | undefined;
  /** What was declared for routes by their names. */
  readonly table: DeclarationTable;
}

/** What passes on a route, for the categories that are not withheld. */
export interface RouteFilters {
  readonly body: Filter | undefined;
  readonly query: Filter | undefined;
  readonly params: Filter | undefined;
  /** By status. */
  readonly response: (status: number) => AnswerFilter | undefined;
}

/** What of one answer leaves. */
export interface AnswerFilter {
  readonly leave: Filter;
  /** Tells whose fields the filtered value holds, where the shape says so. */
  readonly ownership: ((value: unknown) => Ownership) | undefined;
}

/** What one `purpose()` says, checked and made ready. */
export interface PurposeFacts {
  readonly kind: "purpose";
  readonly privacy: PrivacyIdentity;
  readonly purpose: CompiledPurpose;
  /** Where it differs from the guard's. */
  readonly enforcement: Enforcement | undefined;
  readonly operation: Operation;
  readonly dataSubject: Whose;
  readonly rows: RowsOfOthers;
  /** Whether it is kept for another controller, whose people its people are. */
  readonly dataset: { readonly name: string; readonly isOfAnother: boolean } | undefined;
  readonly consent: SubmittedConsent | undefined;
  /** What the shapes and `raw` name and the purpose covers. */
  readonly categories: readonly Category[];
  /** Bytes leave as they are. */
  readonly raw: boolean;
  /** Names, in lower case, of headers the handler may add. */
  readonly headers: ReadonlySet<string>;
  readonly filters: (withheld: readonly Category[]) => RouteFilters;
  /** Parses the body before it is filtered. */
  readonly parser: Parser | undefined;
  readonly site: CallSite | undefined;
}

/** What one `noPersonalData()` says. */
export interface FreeFacts {
  readonly kind: "no-personal-data";
  readonly reason: string;
  /** It wraps its handlers, and so may stand outside a route. */
  readonly wraps: boolean;
  readonly site: CallSite | undefined;
}

/** What one `oneOf()` says: a request is for one of several declarations. */
export interface OneOfFacts {
  readonly kind: "one-of";
  readonly among: readonly (PurposeFacts | FreeFacts)[];
  readonly wraps: boolean;
  readonly site: CallSite | undefined;
}

export type DeclarationFacts = PurposeFacts | FreeFacts | OneOfFacts;

/** One declaration for a route that nobody can edit. */
export interface TableRow {
  readonly method: string;
  readonly template: string;
  readonly declaration: Declaration;
  readonly site: CallSite | undefined;
}

/** Declarations by the names of their routes, as in `"GET /readers/:id"`. */
export type DeclarationTable = Map<string, TableRow>;

/** What `purpose()` and `noPersonalData()` return. */
export type Declaration = { readonly purpose: string } | PlainHandler;

const DECLARATION: unique symbol = Symbol.for("wherefore.declaration.1");

/** Ties what a declaration says to the function that stands in the route. */
export function declaring<H extends object>(handler: H, facts: DeclarationFacts): H {
  return Object.defineProperty(handler, DECLARATION, { value: facts });
}

/** What a handler declares, if it is a declaration. */
export function declarationOf(handler: unknown): DeclarationFacts | undefined {
  return typeof handler === "function" ? (handler as { readonly [DECLARATION]?: DeclarationFacts })[DECLARATION] : undefined;
}

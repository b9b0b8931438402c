import {
  compileFilter,
  fieldMapOf,
  WhereforeError,
  type AnyShape,
  type Category,
  type CompiledPolicy,
  type CompiledPurpose,
  type Direction,
  type Operation,
} from "@wherefore/core";
import type { Request, RequestHandler } from "express";
import { callSiteOf } from "./call-site.ts";
import { declaring, type PrivacyIdentity, type PurposeFacts, type RouteFilters, type SubmittedConsent, type Whose } from "./declaration.ts";
import type { PlainHandler, PurposeDeclaration, Sees } from "./handler-types.ts";
import { enterDeclared } from "./enter-declared.ts";
import { enterFree } from "./enter-free.ts";
import { isParser } from "./parser.ts";

/** What a route says besides its purpose. */
export interface PurposeOptions<D extends string, B, Q, Pa, R> {
  /** Shape of the body. Without it the handler sees an empty one. */
  readonly body?: B;
  /** Shape of the query. Without it the handler sees an empty one. */
  readonly query?: Q;
  /** Shape of the route's parameters. Without it the handler sees none. */
  readonly params?: Pa;
  /** Upper bound of a successful answer, as JSON. Without it only a status leaves. */
  readonly response?: R;
  /** Whose data it is. Default `"caller"`. */
  readonly dataSubject?: Whose;
  /** Parse the body with its zod schema before it is filtered; what does not fit is answered 400. */
  readonly validate?: boolean;
  /**
   * The submission is the consent: it is kept together with the access. Say in which language the text was shown, unless the policy
   * has one language only; `explicit` where the form says it in words.
   */
  readonly givesConsent?: true | { readonly language?: string | ((request: Request) => string); readonly explicit?: true };
  /** What is done with the data. Default `"collect"` with a body, else `"use"`. */
  readonly operation?: Operation;
  /** The dataset of the policy the data belongs to. */
  readonly dataset?: D;
}

type Options = PurposeOptions<string, AnyShape, AnyShape, AnyShape, AnyShape>;

interface Call {
  readonly called: (...parameters: never) => unknown;
  readonly options: Options;
}

/** Checks and compiles what a route says, once. */
export function declarePurpose<S extends Sees, A>(
  policy: CompiledPolicy,
  privacy: PrivacyIdentity,
  name: string,
  { called, options }: Call,
): PurposeDeclaration<S, A> {
  const purpose = policy.purposes.get(name);
  if (purpose === undefined) throw invalid(`the policy has no purpose "${name}"; use one of ${[...policy.purposes.keys()].join(", ")}`);
  const shapes = shapesOf(options);
  const named = new Set(Object.values(shapes).flatMap((shape) => (shape ? [...shape.categories] : [])));
  const facts: PurposeFacts = {
    kind: "purpose",
    privacy,
    purpose,
    operation: options.operation ?? (options.body ? "collect" : "use"),
    dataSubject: options.dataSubject ?? "caller",
    dataset: datasetOf(policy, options),
    consent: consentOf(policy, purpose, options),
    categories: [...named].filter((category) => purpose.categories.has(category)),
    shapes,
    filters: filtersOf(shapes, purpose.categories),
    parser: parserOf(options),
    site: callSiteOf(called),
  };
  const handler: RequestHandler = (request, response, next) => {
    enterDeclared(facts, request, response, next);
  };
  return declaring(Object.assign(handler, { purpose: name }), facts) as unknown as PurposeDeclaration<S, A>;
}

/** Says that what stands here, or is wrapped, handles no personal data. */
export function declareNoPersonalData(reason: string, handlers: readonly RequestHandler[], called: Call["called"]): PlainHandler {
  if (typeof reason !== "string" || reason.trim() === "") {
    throw invalid("noPersonalData() needs a reason; say in a few words why no personal data is handled here");
  }
  const facts = { kind: "no-personal-data", reason, wraps: handlers.length > 0, site: callSiteOf(called) } as const;
  const handler: RequestHandler = (request, response, next) => {
    enterFree(facts, handlers, { request, response, next });
  };
  return declaring(handler, facts) as PlainHandler;
}

function shapesOf(options: Options): PurposeFacts["shapes"] {
  const follow = (shape: AnyShape | undefined, direction: Direction): ReturnType<typeof fieldMapOf> | undefined =>
    shape && fieldMapOf(shape, direction);
  return {
    body: follow(options.body, options.validate ? "parsed" : "received"),
    query: follow(options.query, "received"),
    params: follow(options.params, "received"),
    response: follow(options.response, "sent"),
  };
}

/** Compiled for what is covered; a decision that withholds more is rare and compiled when it comes. */
function filtersOf(shapes: PurposeFacts["shapes"], covered: ReadonlySet<Category>): PurposeFacts["filters"] {
  const compile = (allowed: ReadonlySet<Category>): RouteFilters => ({
    body: shapes.body && compileFilter(shapes.body, allowed),
    query: shapes.query && compileFilter(shapes.query, allowed),
    params: shapes.params && compileFilter(shapes.params, allowed),
    response: shapes.response && compileFilter(shapes.response, allowed),
  });
  const usual = compile(covered);
  return (withheld) => (withheld.length === 0 ? usual : compile(new Set([...covered].filter((one) => !withheld.includes(one)))));
}

function parserOf({ body, validate }: Options): PurposeFacts["parser"] {
  if (validate !== true) return undefined;
  if (!isParser(body)) throw invalid("validate: true needs a zod schema as body; name one, or validate in the handler");
  return body;
}

function datasetOf({ datasets }: CompiledPolicy, { dataset }: Options): string | undefined {
  if (dataset !== undefined && !datasets.has(dataset)) {
    throw invalid(`the policy has no dataset "${dataset}"; use one of ${[...datasets.keys()].join(", ") || "those you declare there"}`);
  }
  return dataset;
}

function consentOf({ policy }: CompiledPolicy, purpose: CompiledPurpose, { givesConsent }: Options): SubmittedConsent | undefined {
  if (givesConsent === undefined) return undefined;
  if (purpose.basis !== "consent")
    throw invalid(`givesConsent: purpose ${purpose.name} rests on ${purpose.basis}, so there is nothing to consent to; leave it out`);
  const { language, explicit } = givesConsent === true ? {} : givesConsent;
  const [only, ...others] = policy.languages;
  if (language === undefined && (only === undefined || others.length > 0)) {
    throw invalid(`givesConsent: the policy speaks ${policy.languages.join(", ")}; say in which language the text was shown`);
  }
  return { explicit: explicit === true, language: typeof language === "function" ? language : () => language ?? only ?? "" };
}

function invalid(what: string): WhereforeError {
  return new WhereforeError("ERR_WHEREFORE_DECLARATION_INVALID", `A declaration cannot stand: ${what}.`);
}

import type { Category, CompiledPolicy, CompiledPurpose } from "@wherefore/core";
import type { RequestHandler } from "express";
import { callSiteOf } from "./call-site.ts";
import {
  declarationOf,
  declaring,
  type Declaration,
  type OneOfFacts,
  type PrivacyIdentity,
  type PurposeFacts,
  type SubmittedConsent,
} from "./declaration.ts";
import { enterDeclared } from "./enter-declared.ts";
import { enterFree } from "./enter-free.ts";
import { enterOneOf, type OneOf } from "./enter-one-of.ts";
import type { PlainHandler, PurposeDeclaration, Sees } from "./handler-types.ts";
import { enforcements } from "./enforcement.ts";
import { invalid } from "./invalid-declaration.ts";
import { isParser } from "./parser.ts";
import type { AnyPurposeOptions } from "./purpose-options.ts";
import { categoriesNamed, filtersOf, shapesOf } from "./route-shapes.ts";

/** A call of the application that declares something. */
interface Call {
  readonly called: (...parameters: never) => unknown;
  readonly options: AnyPurposeOptions;
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
  const raw = rawOf(purpose, options);
  const facts: PurposeFacts = {
    kind: "purpose",
    privacy,
    purpose,
    enforcement: enforcementOf(options),
    operation: options.operation ?? (options.body ? "collect" : "use"),
    dataSubject: options.dataSubject ?? "caller",
    rows: rowsOf(options, shapes),
    dataset: datasetOf(policy, options),
    consent: consentOf(policy, purpose, options),
    categories: [...new Set([...categoriesNamed(shapes), ...(raw ?? [])])].filter((category) => purpose.categories.has(category)),
    raw: raw !== undefined,
    headers: new Set((options.headers ?? []).map((header) => header.toLowerCase())),
    filters: filtersOf(shapes, purpose),
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

/** Says that a request here is for one of several declarations, and what tells for which. */
export function declareOneOf(
  declarations: readonly Declaration[],
  pick: OneOf["pick"],
  handlers: readonly RequestHandler[],
  called: Call["called"],
): PlainHandler {
  const among = declarations.flatMap((declaration) => declarationOf(declaration) ?? []).filter((facts) => facts.kind !== "one-of");
  if (among.length === 0 || among.length < declarations.length || typeof pick !== "function") {
    throw invalid("oneOf() needs a list of what privacy.purpose(…) and privacy.noPersonalData(…) returned, and a function that picks one");
  }
  const facts: OneOfFacts = { kind: "one-of", among, wraps: handlers.length > 0, site: callSiteOf(called) };
  const handler: RequestHandler = (request, response, next) => {
    enterOneOf({ facts, pick, handlers }, { request, response, next });
  };
  return declaring(handler, facts) as PlainHandler;
}

function enforcementOf({ enforcement }: AnyPurposeOptions): PurposeFacts["enforcement"] {
  if (enforcement === undefined || enforcements.includes(enforcement)) return enforcement;
  throw invalid(`enforcement must be one of ${enforcements.join(", ")}`);
}

/** Nothing can be taken out of bytes, so everything in them must be covered. */
function rawOf(purpose: CompiledPurpose, { raw, dataSubject }: AnyPurposeOptions): readonly Category[] | undefined {
  if (raw === undefined) return undefined;
  const { categories } = raw;
  if (!((categories as unknown) instanceof Array))
    throw invalid('raw names what its bytes may hold, as in raw: { categories: ["identity.name"] }');
  const uncovered = categories.filter((category) => !purpose.categories.has(category) || category === "credentials.password");
  if (uncovered.length > 0)
    throw invalid(`raw: purpose ${purpose.name} does not cover ${uncovered.join(", ")}, and bytes cannot be filtered`);
  if (dataSubject === "rows")
    throw invalid('raw: bytes say nothing of whose rows they hold; name the person, or answer JSON with dataSubject: "rows"');
  return categories;
}

function rowsOf({ dataSubject, rows = "strip" }: AnyPurposeOptions, { response }: ReturnType<typeof shapesOf>): PurposeFacts["rows"] {
  const marked = [...response.values()].some(({ identifies }) => identifies);
  if (dataSubject === "rows" && !marked) {
    throw invalid('dataSubject: "rows" needs a response with a field that says whose row it is; mark it with dataSubjectId()');
  }
  return rows;
}

function parserOf({ body, validate }: AnyPurposeOptions): PurposeFacts["parser"] {
  if (validate !== true) return undefined;
  if (!isParser(body)) throw invalid("validate: true needs a zod schema as body; name one, or validate in the handler");
  return body;
}

function datasetOf({ datasets }: CompiledPolicy, { dataset }: AnyPurposeOptions): PurposeFacts["dataset"] {
  if (dataset === undefined) return undefined;
  const declared = datasets.get(dataset);
  if (declared === undefined) {
    throw invalid(`the policy has no dataset "${dataset}"; use one of ${[...datasets.keys()].join(", ") || "those you declare there"}`);
  }
  return { name: dataset, isOfAnother: declared.processorFor !== undefined };
}

function consentOf(
  { policy }: CompiledPolicy,
  purpose: CompiledPurpose,
  { givesConsent }: AnyPurposeOptions,
): SubmittedConsent | undefined {
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

import { explain } from "@wherefore/core";
import { METHODS, STATUS_CODES } from "node:http";
import { siteText } from "../call-site.ts";
import type { Exchange, PersonalOpening } from "../exchange.ts";
import { denialOf, problemFor } from "../problem.ts";
import { UNDECLARED } from "../undeclared.ts";
import { emit, emitProblem, emitStatus } from "./emit.ts";
import { keepPrivate } from "./headers.ts";
import { leadsSomewhereKnown } from "./redirect.ts";

/** What the application tries to answer with. */
export type Attempt =
  | { readonly kind: "nothing" }
  | { readonly kind: "bytes"; readonly text: string | undefined }
  | { readonly kind: "json"; readonly value: unknown }
  | { readonly kind: "jsonp"; readonly value: unknown };

/** What the application tries to answer passes here, unless the response stands free or its answer is already on its way. */
export function attempt(exchange: Exchange, tried: Attempt): void {
  const { response, opening } = exchange;
  if (exchange.answered) return;
  if (!leadsSomewhereKnown(exchange)) refuse(exchange, "its Location leads to a host that no recipient of the policy has");
  else if (response.statusCode >= 400) answerError(exchange, tried);
  else if (opening.kind === "personal") answerPersonal(exchange, opening, tried);
  else answerSealed(exchange, tried);
}

/** An error keeps its status, and of its body what the shape of errors allows. */
function answerError(exchange: Exchange, tried: Attempt): void {
  const { response, running } = exchange;
  const { errors } = running.privacy;
  if (tried.kind === "nothing") {
    emitStatus(exchange, response.statusCode);
    return;
  }
  const left = errors && (tried.kind === "json" || tried.kind === "jsonp") ? errors(tried.value).value : undefined;
  if (typeof left === "object" && left !== null && Object.keys(left).length > 0) {
    emit(exchange, response.statusCode, { type: "application/json; charset=utf-8", text: JSON.stringify(left) });
  } else emitProblem(exchange, problemFor(response.statusCode));
}

/** Nothing of a route, or of a mounted handler, that declared nothing leaves. What Express itself says of a route's methods does. */
function answerSealed(exchange: Exchange, tried: Attempt): void {
  const { response, request } = exchange;
  if (tried.kind === "nothing" || response.statusCode >= 300) emitStatus(exchange, response.statusCode);
  else if (tried.kind === "bytes" && request.method === "OPTIONS" && isListOfMethods(tried.text)) {
    emit(exchange, response.statusCode, { type: "text/plain; charset=utf-8", text: tried.text ?? "" });
  } else refuse(exchange, "it was answered by something that declares nothing");
}

function answerPersonal(exchange: Exchange, opening: PersonalOpening, tried: Attempt): void {
  const { response } = exchange;
  if (tried.kind === "json" || tried.kind === "jsonp") answerJson(exchange, opening, tried);
  else if (tried.kind !== "bytes" || isUsualText(tried.text, response.statusCode) || response.statusCode >= 300) release(exchange, opening);
  else refuse(exchange, "only JSON can be filtered; answer with res.json");
}

function answerJson(
  exchange: Exchange,
  opening: PersonalOpening,
  tried: { readonly kind: "json" | "jsonp"; readonly value: unknown },
): void {
  const { response, native } = exchange;
  if (!opening.isNamed) {
    refuse(exchange, 'nobody was named; await privacy.isAbout(res, id) before the answer, or declare another dataSubject than "handler"');
    return;
  }
  const filter = opening.filters.response;
  const { value, removed } = filter
    ? filter(tried.value)
    : { value: undefined, removed: ["the whole body: the route declares no response"] };
  opening.stripped += removed.length;
  if (removed.length > 0) tellDropped(exchange, removed);
  if (value === undefined) {
    release(exchange, opening);
    return;
  }
  opening.released = true;
  keepPrivate(exchange);
  native[tried.kind].call(response, value);
}

/** Lets a status leave, without a body. */
function release(exchange: Exchange, opening: PersonalOpening): void {
  const { response, native } = exchange;
  opening.released = true;
  keepPrivate(exchange);
  for (const name of ["Content-Type", "Content-Length", "Transfer-Encoding"]) response.removeHeader(name);
  native.end.call(response, undefined, "utf8", undefined);
}

/** Answers in the place of what may not leave, and says to the operator, never to the caller, how to mend it. */
function refuse(exchange: Exchange, why: string): void {
  const { opening, running, request } = exchange;
  const where = `${request.method} ${running.templates.of(request, exchange.route)}`;
  if (opening.kind === "personal") {
    running.log.error({ code: "answer-refused" }, `${where} (${siteText(opening.facts.site)}) answered 500: ${why}.`);
    emitProblem(exchange, problemFor(500));
  } else {
    running.log.warn(
      { code: "purpose-not-declared" },
      `${where} answered 403: ${why}. ${explain(UNDECLARED, "en").split("\n").slice(1).join(" ").trim()}`,
    );
    emitProblem(exchange, denialOf(UNDECLARED.reasons));
  }
}

function tellDropped({ running, request, route }: Exchange, removed: readonly string[]): void {
  const where = `${request.method} ${running.templates.of(request, route)}`;
  running.log.warn(
    { code: "fields-removed" },
    `${where}: removed from the answer: ${removed.map((path) => path || "the whole value").join(", ")}.`,
  );
}

/** `res.sendStatus(202)` writes the words that go with the status; they say nothing more than the status. */
function isUsualText(text: string | undefined, status: number): boolean {
  return text === STATUS_CODES[status] || text === String(status);
}

function isListOfMethods(text: string | undefined): boolean {
  return text !== undefined && text.split(",").every((name) => METHODS.includes(name.trim()));
}

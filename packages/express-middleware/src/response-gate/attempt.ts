import { METHODS } from "node:http";
import type { Exchange } from "../exchange.ts";
import { problemFor } from "../problem.ts";
import { answerPersonal } from "./answer-personal.ts";
import { emit, emitProblem, emitStatus } from "./emit.ts";
import { emptyText, keepChunk, saysJson, valueIn } from "./json-text.ts";
import { leadsSomewhereKnown } from "./redirect.ts";
import { refuse } from "./refuse.ts";
import type { TriedAnswer } from "./tried-answer.ts";

/** What the application tries to answer passes here, unless the response stands free or its answer is already on its way. */
export function attempt(exchange: Exchange, tried: TriedAnswer): void {
  const { response, opening } = exchange;
  if (exchange.answered || (opening.kind === "personal" && opening.held)) return;
  const whole = tried.kind === "bytes" ? wholeOf(exchange, tried) : tried;
  if (whole === undefined) return;
  if (!leadsSomewhereKnown(exchange)) refuse(exchange, "its Location leads to a host that no recipient of the policy has");
  else if (response.statusCode >= 400) answerError(exchange, whole);
  else if (opening.kind === "personal") answerPersonal(exchange, opening, whole);
  else answerSealed(exchange, whole);
}

/** JSON that is written as text is kept until it is complete, and is then a value like any other; `undefined` until then. */
function wholeOf(exchange: Exchange, tried: TriedAnswer & { readonly kind: "bytes" }): TriedAnswer | undefined {
  const { response, opening } = exchange;
  const canBeFiltered = opening.kind === "personal" || response.statusCode >= 400;
  if (!canBeFiltered || !saysJson(response)) return tried;
  const text = (exchange.text ??= emptyText());
  if (!keepChunk(text, tried.chunk, tried.encoding)) {
    refuse(exchange, "its JSON text is too large to be filtered; answer with res.json, or in parts");
    return undefined;
  }
  if (!tried.isLast) return undefined;
  const found = valueIn(text);
  return found ? { kind: "json-text", value: found.value } : tried;
}

/** An error keeps its status, and of its body what the shape of errors allows. */
function answerError(exchange: Exchange, tried: TriedAnswer): void {
  const { response, running } = exchange;
  const { errors } = running.privacy;
  if (tried.kind === "nothing") {
    emitStatus(exchange, response.statusCode);
    return;
  }
  const left = errors && tried.kind !== "bytes" ? errors(tried.value).value : undefined;
  if (typeof left === "object" && left !== null && Object.keys(left).length > 0) {
    emit(exchange, response.statusCode, { type: "application/json; charset=utf-8", text: JSON.stringify(left) });
  } else emitProblem(exchange, problemFor(response.statusCode));
}

/** Nothing of a route, or of a mounted handler, that declared nothing leaves. What Express itself says of a route's methods does. */
function answerSealed(exchange: Exchange, tried: TriedAnswer): void {
  const { response, request } = exchange;
  if (tried.kind === "nothing" || response.statusCode >= 300) emitStatus(exchange, response.statusCode);
  else if (tried.kind === "bytes" && request.method === "OPTIONS" && isListOfMethods(tried.chunk)) {
    emit(exchange, response.statusCode, { type: "text/plain; charset=utf-8", text: tried.chunk });
  } else refuse(exchange, "it was answered by something that declares nothing");
}

function isListOfMethods(chunk: string | Uint8Array): chunk is string {
  return typeof chunk === "string" && chunk.split(",").every((name) => METHODS.includes(name.trim()));
}

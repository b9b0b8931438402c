import { OutgoingMessage } from "node:http";
import type { Request, Response } from "express";
import { FREE, SEALED, exchangeOf, tieExchange, type Exchange, type NativeResponse, type RunningGuard } from "../exchange.ts";
import { attempt } from "./attempt.ts";
import type { TriedAnswer } from "./tried-answer.ts";
import { opensBytes } from "./answer-personal.ts";
import { keepAnswerHeaders, keepPrivate } from "./headers.ts";
import { tellRemoved } from "./refuse.ts";
import { withoutCookies } from "../trackers/gate-headers.ts";

type Callback = () => void;

/** The exchange of a request: not sealed yet. */
export function beginExchange(running: RunningGuard, request: Request, response: Response): Exchange {
  const exchange: Exchange = {
    running,
    request,
    response,
    native: nativeOf(response),
    headersAbove: response.getHeaders(),
    opening: FREE,
    watch: undefined,
    cookies: undefined,
    route: undefined,
    isWrapped: false,
    isPersonal: false,
    answered: false,
    recording: undefined,
    text: undefined,
  };
  tieExchange(exchange);
  return exchange;
}

/** Seals a response: from here on nothing leaves that no declaration opens. */
export function seal(exchange: Exchange): void {
  exchange.headersAbove = exchange.response.getHeaders();
  exchange.opening = SEALED;
  Object.assign(exchange.response, GATED);
}

function nativeOf(response: Response): NativeResponse {
  const { json, jsonp, send, end, write, writeHead, flushHeaders, writeEarlyHints, writeProcessing, addTrailers } =
    response as unknown as NativeResponse;
  return { json, jsonp, send, end, write, writeHead, flushHeaders, writeEarlyHints, writeProcessing, addTrailers };
}

function of(response: Response): Exchange {
  const exchange = exchangeOf(response);
  if (exchange === undefined) throw new TypeError("a gated response belongs to an exchange");
  return exchange;
}

/** What passes as it is: under `noPersonalData`, and the filtered answer on its way out. */
function passes({ opening }: Exchange): boolean {
  return opening.kind === "free" || (opening.kind === "personal" && opening.released);
}

/** The methods of a sealed response: one set for all, so that sealing one costs a handful of properties. */
const GATED = {
  json(this: Response, value: unknown): Response {
    const exchange = of(this);
    if (passes(exchange)) return exchange.native.json.call(this, value);
    attempt(exchange, { kind: "json", value });
    return this;
  },

  jsonp(this: Response, value: unknown): Response {
    const exchange = of(this);
    if (passes(exchange)) return exchange.native.jsonp.call(this, value);
    attempt(exchange, { kind: "jsonp", value });
    return this;
  },

  send(this: Response, body?: unknown): Response {
    const exchange = of(this);
    if (passes(exchange) || (isText(body) && opensBytes(exchange))) return exchange.native.send.call(this, body);
    const isJson = !isText(body) && body !== undefined && body !== null;
    attempt(exchange, isJson ? { kind: "json", value: body } : lastOf(exchange, body));
    return this;
  },

  end(this: Response, chunk?: unknown, encoding?: unknown, callback?: unknown): Response {
    const exchange = of(this);
    if (passes(exchange) || (hasBytes(chunk) && opensBytes(exchange))) {
      return Reflect.apply(exchange.native.end, this, [chunk, encoding, callback]) as Response;
    }
    const whenDone = [chunk, encoding, callback].find((one): one is Callback => typeof one === "function");
    if (whenDone) this.once("finish", whenDone);
    attempt(exchange, lastOf(exchange, chunk, encoding));
    return this;
  },

  write(this: Response, chunk: unknown, encoding?: unknown, callback?: unknown): boolean {
    const exchange = of(this);
    if (passes(exchange) || opensBytes(exchange)) {
      return Reflect.apply(exchange.native.write, this, [chunk, encoding, callback]) as boolean;
    }
    if (isText(chunk)) attempt(exchange, { kind: "bytes", chunk, encoding, isLast: false });
    const whenDone = [encoding, callback].find((one): one is Callback => typeof one === "function");
    if (whenDone) process.nextTick(whenDone);
    return true;
  },

  /** The head leaves with the body it announces: until then it is only remembered, and so it is where the answer has been filtered. */
  writeHead(this: Response, status: number, ...rest: readonly unknown[]): Response {
    const exchange = of(this);
    const { opening, native } = exchange;
    // A deaf response says that nothing was sent, and compression takes it at its word.
    if (opening.kind === "personal" && isHeadSent(this)) return this;
    if (opening.kind === "free") return Reflect.apply(native.writeHead, this, [status, ...rest]) as Response;
    this.statusCode = status;
    const headers = rest.find((one) => typeof one === "object" && one !== null);
    if (headers) rememberHeaders(this, headers);
    return passes(exchange) ? sendHead(exchange) : this;
  },

  flushHeaders(this: Response): void {
    const exchange = of(this);
    if (passes(exchange) || opensBytes(exchange)) exchange.native.flushHeaders.call(this);
  },

  writeEarlyHints(this: Response, ...hints: readonly unknown[]): void {
    const exchange = of(this);
    if (exchange.opening.kind === "free")
      Reflect.apply(exchange.native.writeEarlyHints, this, exchange.cookies ? withoutCookies(hints) : hints);
  },

  writeProcessing(this: Response, ...rest: readonly unknown[]): void {
    const exchange = of(this);
    if (exchange.opening.kind === "free") Reflect.apply(exchange.native.writeProcessing, this, rest);
  },

  addTrailers(this: Response, ...trailers: readonly unknown[]): void {
    const exchange = of(this);
    if (exchange.opening.kind === "free")
      Reflect.apply(exchange.native.addTrailers, this, exchange.cookies ? withoutCookies(trailers) : trailers);
  },
};

function isText(chunk: unknown): chunk is string | Uint8Array {
  return typeof chunk === "string" || ArrayBuffer.isView(chunk);
}

function hasBytes(chunk: unknown): boolean {
  return isText(chunk) && chunk.length > 0;
}

/** What ends an answer: its last bytes, or nothing more than was written before. */
function lastOf({ text }: Exchange, chunk: unknown, encoding?: unknown): TriedAnswer {
  if (isText(chunk) && chunk.length > 0) return { kind: "bytes", chunk, encoding, isLast: true };
  return text ? { kind: "bytes", chunk: "", encoding: undefined, isLast: true } : { kind: "nothing" };
}

/** What Node itself says. */
function isHeadSent(response: Response): boolean {
  return Reflect.get(OutgoingMessage.prototype, "headersSent", response);
}

/** The head of an answer about a person, at the last moment it can be changed: whatever set a header meanwhile. */
function sendHead(exchange: Exchange): Response {
  const { response, native, opening } = exchange;
  if (opening.kind === "personal") {
    tellRemoved(exchange, "its headers", keepAnswerHeaders(exchange, opening.facts));
    keepPrivate(exchange);
  }
  // What a handler wrote beside the status could be anything; empty means the usual words.
  response.statusMessage = "";
  native.writeHead.call(response, response.statusCode);
  return response;
}

/** `writeHead` takes headers as an object, a flat list, or a list of pairs. */
function rememberHeaders(response: Response, headers: object): void {
  if (!Array.isArray(headers)) {
    for (const [name, value] of Object.entries(headers)) if (value !== undefined) response.setHeader(name, value as string);
    return;
  }
  const flat = headers.flat() as readonly (string | undefined)[];
  for (let index = 0; index + 1 < flat.length; index += 2) response.appendHeader(String(flat[index]), String(flat[index + 1]));
}

import type { Request, Response } from "express";
import { SEALED, exchangeOf, tieExchange, type Exchange, type NativeResponse, type RunningGuard } from "../exchange.ts";
import { attempt } from "./attempt.ts";
import { dropValidators } from "./headers.ts";

type Callback = () => void;

/** Seals a response: from here on nothing leaves that no declaration opens. */
export function seal(running: RunningGuard, request: Request, response: Response): void {
  const exchange: Exchange = {
    running,
    request,
    response,
    native: nativeOf(response),
    headersAbove: response.getHeaders(),
    opening: SEALED,
    route: undefined,
    answered: false,
  };
  tieExchange(exchange);
  Object.assign(response, GATED);
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
    if (passes(exchange)) return exchange.native.send.call(this, body);
    if (isText(body)) attempt(exchange, textAttempt(body));
    else if (body === undefined || body === null) attempt(exchange, { kind: "nothing" });
    else attempt(exchange, { kind: "json", value: body });
    return this;
  },

  end(this: Response, chunk?: unknown, encoding?: unknown, callback?: unknown): Response {
    const exchange = of(this);
    if (passes(exchange)) {
      if (exchange.opening.kind === "personal" && !this.headersSent) dropValidators(this);
      return Reflect.apply(exchange.native.end, this, [chunk, encoding, callback]) as Response;
    }
    const whenDone = [chunk, encoding, callback].find((one): one is Callback => typeof one === "function");
    if (whenDone) this.once("finish", whenDone);
    attempt(exchange, isText(chunk) ? textAttempt(chunk) : { kind: "nothing" });
    return this;
  },

  write(this: Response, chunk: unknown, encoding?: unknown, callback?: unknown): boolean {
    const exchange = of(this);
    if (passes(exchange)) return Reflect.apply(exchange.native.write, this, [chunk, encoding, callback]) as boolean;
    attempt(exchange, isText(chunk) ? textAttempt(chunk) : { kind: "bytes", text: undefined });
    return true;
  },

  /** The head leaves with the body it announces: until then it is only remembered. */
  writeHead(this: Response, status: number, ...rest: readonly unknown[]): Response {
    const exchange = of(this);
    if (passes(exchange)) return Reflect.apply(exchange.native.writeHead, this, [status, ...rest]) as Response;
    this.statusCode = status;
    const headers = rest.find((one) => typeof one === "object" && one !== null);
    if (headers) rememberHeaders(this, headers);
    return this;
  },

  flushHeaders(this: Response): void {
    const exchange = of(this);
    if (passes(exchange)) exchange.native.flushHeaders.call(this);
  },

  writeEarlyHints(this: Response, ...hints: readonly unknown[]): void {
    const exchange = of(this);
    if (exchange.opening.kind === "free") Reflect.apply(exchange.native.writeEarlyHints, this, hints);
  },

  writeProcessing(this: Response, ...rest: readonly unknown[]): void {
    const exchange = of(this);
    if (exchange.opening.kind === "free") Reflect.apply(exchange.native.writeProcessing, this, rest);
  },

  addTrailers(this: Response, ...trailers: readonly unknown[]): void {
    const exchange = of(this);
    if (exchange.opening.kind === "free") Reflect.apply(exchange.native.addTrailers, this, trailers);
  },
};

function isText(chunk: unknown): chunk is string | Uint8Array {
  return typeof chunk === "string" || ArrayBuffer.isView(chunk);
}

function textAttempt(
  chunk: string | Uint8Array,
): { readonly kind: "bytes"; readonly text: string | undefined } | { readonly kind: "nothing" } {
  if (chunk.length === 0) return { kind: "nothing" };
  return { kind: "bytes", text: typeof chunk === "string" ? chunk : undefined };
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

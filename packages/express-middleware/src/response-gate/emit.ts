import type { Exchange } from "../exchange.ts";
import type { ProblemDocument } from "../problem.ts";
import { keepPrivate, keepUsualHeaders } from "./headers.ts";
import { leaveOnceRecorded } from "./hold.ts";
import { makeInert } from "./inert.ts";

/** A body the guard answers with. */
export interface Body {
  readonly type: string;
  readonly text: string;
}

/** Answers with a status and nothing else. */
export function emitStatus(exchange: Exchange, status: number): void {
  emit(exchange, status, undefined);
}

/** Answers with a problem document. A denial, and whatever failed, is for the caller only. */
export function emitProblem(exchange: Exchange, document: ProblemDocument): void {
  const { status, reasons } = document;
  if (status === 503) exchange.response.setHeader("Retry-After", "5");
  emit(exchange, status, { type: "application/problem+json", text: JSON.stringify(document) }, reasons !== undefined || status >= 500);
}

/** Answers in the place of the application, through what stands above the guard; from then on the response is inert. */
export function emit(exchange: Exchange, status: number, body: Body | undefined, isPrivate = false): void {
  if (exchange.answered || exchange.response.headersSent) return;
  exchange.answered = true;
  leaveOnceRecorded(exchange, () => {
    write(exchange, status, body, isPrivate);
  });
}

function write(exchange: Exchange, status: number, body: Body | undefined, isPrivate: boolean): void {
  const { response, native } = exchange;
  if (response.headersSent) return;
  keepUsualHeaders(exchange);
  if (isPrivate || exchange.isPersonal) keepPrivate(exchange);
  for (const name of ["Transfer-Encoding", "Trailer", "Content-Encoding", "Content-Length", "Content-Type"]) response.removeHeader(name);
  if (status !== 201 && !(status >= 300 && status < 400)) response.removeHeader("Location");
  response.statusCode = status;
  // What a handler wrote beside the status could be anything; empty means the usual words.
  response.statusMessage = "";
  if (body) {
    response.setHeader("Content-Type", body.type);
    response.setHeader("Content-Length", Buffer.byteLength(body.text));
  } else if (status >= 200 && status !== 204 && status !== 304) {
    response.setHeader("Content-Length", 0);
  }
  native.writeHead.call(response, status);
  if (body && exchange.request.method !== "HEAD") native.end.call(response, body.text, "utf8", undefined);
  else native.end.call(response, undefined, "utf8", undefined);
  makeInert(response);
}

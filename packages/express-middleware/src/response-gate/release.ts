import type { Exchange, PersonalOpening } from "../exchange.ts";
import { leaveOnceRecorded } from "./hold.ts";
import { deafen } from "./inert.ts";

/** How the application answers JSON, and so how what is left of it is passed on. */
export type JsonKind = "json" | "jsonp" | "json-text";

/** Lets a status leave, without a body. */
export function release(exchange: Exchange, opening: PersonalOpening): void {
  const { response, native } = exchange;
  leaveOnceRecorded(exchange, () => {
    opening.released = true;
    for (const name of ["Content-Type", "Content-Length", "Transfer-Encoding", "Content-Encoding"]) response.removeHeader(name);
    native.end.call(response, undefined, "utf8", undefined);
    deafen(response);
  });
}

/** Lets a filtered value leave, by the way the application chose: through what stands below the guard, where it is not past that already. */
export function releaseValue(
  exchange: Exchange,
  opening: PersonalOpening,
  { kind, value }: { readonly kind: JsonKind; readonly value: unknown },
): void {
  const { response, native } = exchange;
  leaveOnceRecorded(exchange, () => {
    opening.released = true;
    if (kind === "json-text") endWithText(exchange, JSON.stringify(value));
    else native[kind].call(response, value);
    deafen(response);
  });
}

function endWithText({ response, request, native }: Exchange, text: string): void {
  response.removeHeader("Transfer-Encoding");
  response.setHeader("Content-Length", Buffer.byteLength(text));
  native.end.call(response, request.method === "HEAD" ? undefined : text, "utf8", undefined);
}

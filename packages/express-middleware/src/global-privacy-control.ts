import type { IncomingHttpHeaders } from "node:http";

/**
 * Tells whether a request carries the Global Privacy Control signal. Any value but `1` says nothing; of several headers one that says
 * `1` is enough, and Node joins them with commas.
 *
 * @see https://w3c.github.io/gpc/#the-sec-gpc-header-field-for-http-requests
 */
export function hasPrivacySignal(headers: IncomingHttpHeaders): boolean {
  const { "sec-gpc": signal = "" } = headers;
  return [signal]
    .flat()
    .flatMap((line) => line.split(","))
    .some((value) => value.trim() === "1");
}

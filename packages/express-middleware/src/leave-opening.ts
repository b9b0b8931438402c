import type { Exchange, Opening } from "./exchange.ts";
import { unshieldRequest } from "./shield-request.ts";

/**
 * Closes what is open: the response is sealed, or what it was before, and the request is as it arrived. An answer already on its way
 * goes on.
 */
export function leaveOpening(exchange: Exchange, to: Opening): void {
  const { opening } = exchange;
  if (opening.kind === "personal") {
    unshieldRequest(exchange.request);
    if (opening.released || opening.held) return;
  }
  exchange.opening = to;
}

import type { Response } from "express";

const RETURNS_ITSELF = ["json", "jsonp", "send", "end", "setHeader", "setHeaders", "appendHeader", "writeHead"] as const;
const RETURNS_NOTHING = ["removeHeader", "flushHeaders", "addTrailers", "writeContinue", "writeEarlyHints", "writeProcessing"] as const;

/**
 * Makes a response that was answered deaf: whatever a handler still tries does nothing and throws nothing, for a timer that answers too
 * late must not end the process.
 *
 * Until the answer is out it also seems unsent, because Express would cut the connection of a response it finds sent.
 */
export function makeInert(response: Response): void {
  const { statusCode } = response;
  const methods: Record<string, unknown> = { write: () => true };
  for (const name of RETURNS_ITSELF) methods[name] = () => response;
  for (const name of RETURNS_NOTHING) methods[name] = () => undefined;
  Object.assign(response, methods);
  Object.defineProperty(response, "headersSent", { configurable: true, get: () => response.writableFinished });
  Object.defineProperty(response, "statusCode", { configurable: true, get: () => statusCode, set: () => undefined });
}

import type { Response } from "express";

const ANSWERS = ["json", "jsonp", "send", "end"] as const;
const SETS = ["setHeader", "setHeaders", "appendHeader", "writeHead"] as const;
const RETURNS_NOTHING = ["removeHeader", "flushHeaders", "addTrailers", "writeContinue", "writeEarlyHints", "writeProcessing"] as const;

function deafMethods(response: Response, names: readonly string[]): Record<string, unknown> {
  const methods: Record<string, unknown> = { write: () => true };
  for (const name of names) methods[name] = () => response;
  return methods;
}

/**
 * Makes a response that was answered deaf: whatever a handler still tries does nothing and throws nothing, for a timer that answers too
 * late must not end the process.
 *
 * Until the answer is out it also seems unsent, because Express would cut the connection of a response it finds sent.
 */
export function makeInert(response: Response): void {
  const { statusCode } = response;
  const methods = deafMethods(response, [...ANSWERS, ...SETS]);
  for (const name of RETURNS_NOTHING) methods[name] = () => undefined;
  Object.assign(response, methods);
  Object.defineProperty(response, "headersSent", { configurable: true, get: () => response.writableFinished });
  Object.defineProperty(response, "statusCode", { configurable: true, get: () => statusCode, set: () => undefined });
}

/**
 * Makes a response deaf to a second answer. What middleware still has to write of the first, it writes by the methods it took hold of
 * before; its head still passes the guard.
 */
export function deafen(response: Response): void {
  Object.assign(response, deafMethods(response, ANSWERS));
}

/** Makes a response inert until it is let go, and is then again what it was. */
export function holdStill(response: Response): () => void {
  const names = [...ANSWERS, ...SETS, ...RETURNS_NOTHING, "write", "headersSent", "statusCode"];
  const before = names.map((name) => [name, Object.getOwnPropertyDescriptor(response, name)] as const);
  makeInert(response);
  return () => {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(response, name, descriptor);
      else Reflect.deleteProperty(response, name);
    }
  };
}

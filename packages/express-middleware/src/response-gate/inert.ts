import type { Response } from "express";

const ANSWERS = ["json", "jsonp", "send", "end"] as const;
const SETS = ["setHeader", "setHeaders", "appendHeader", "writeHead"] as const;
const SETTERS = ["setHeader", "setHeaders", "appendHeader", "removeHeader"] as const;
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
 * Makes a response deaf to a second answer, and to what an error would do to the first. What middleware still has to write of it, it writes
 * by the methods it took hold of before; the head may be changed only where it is written, as sessions do, and still passes the guard.
 */
export function deafen(response: Response): void {
  const heard = ["writeHead", ...SETTERS].map((name) => [name, (response as unknown as Record<string, unknown>)[name]] as const);
  const [, writeHead] = heard[0] ?? [];
  const methods = response as unknown as Record<string, unknown>;
  makeInert(response);
  methods["writeHead"] = (...parameters: readonly unknown[]): unknown => {
    const deaf = heard.map(([name]) => [name, methods[name]] as const);
    for (const [name, method] of heard) methods[name] = method;
    try {
      return Reflect.apply(writeHead as () => unknown, response, parameters) as unknown;
    } finally {
      for (const [name, method] of deaf) methods[name] = method;
    }
  };
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

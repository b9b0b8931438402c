import type { NextFunction, Request, RequestHandler, Response } from "express";

/** A request at one place of its way through Express. */
export interface Passing {
  readonly request: Request;
  readonly response: Response;
  readonly next: NextFunction;
}

/** Runs handlers as a route does: each calls the next, and what one throws or rejects with goes on as an error. */
export function runHandlers(handlers: readonly RequestHandler[], { request, response, next }: Passing): void {
  const step = (index: number): void => {
    const handler = handlers[index];
    if (handler === undefined) {
      next();
      return;
    }
    const goOn = ((reason?: unknown) => {
      if (reason) next(reason);
      else step(index + 1);
    }) as NextFunction;
    try {
      Promise.resolve(handler(request, response, goOn)).catch((reason: unknown) => {
        next(reason ?? new Error("rejected without a reason"));
      });
    } catch (reason) {
      next(reason);
    }
  };
  step(0);
}

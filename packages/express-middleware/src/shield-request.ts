import type { Filter } from "@wherefore/core";
import type { Request } from "express";
import type { RouteFilters } from "./declaration.ts";

type Part = "body" | "query" | "params";

const PARTS: readonly Part[] = ["body", "query", "params"];

interface Shielded {
  raw: unknown;
  /** The request itself holds it, and not its prototype, as the query of Express 5. */
  isOwn: boolean;
}

const SHIELDED: unique symbol = Symbol.for("wherefore.shielded.1");

type Carrier = Request & { [SHIELDED]?: Map<Part, Shielded> };

/** What `req.body` and the like hold while a route is open, also after a later middleware assigned them: only what the filters leave. */
export function shieldRequest(request: Request, filters: RouteFilters): void {
  const shielded = new Map<Part, Shielded>();
  for (const part of PARTS) {
    const held: Shielded = { raw: request[part] as unknown, isOwn: Object.hasOwn(request, part) };
    let seen = leave(filters[part], held.raw);
    shielded.set(part, held);
    Object.defineProperty(request, part, {
      configurable: true,
      enumerable: true,
      get: () => seen,
      set: (value: unknown) => {
        held.raw = value;
        held.isOwn = true;
        seen = leave(filters[part], value);
      },
    });
  }
  (request as Carrier)[SHIELDED] = shielded;
}

/** Gives the request back as it arrived. */
export function unshieldRequest(request: Request): void {
  const carrier = request as Carrier;
  for (const [part, { raw, isOwn }] of carrier[SHIELDED] ?? []) {
    if (isOwn) Object.defineProperty(carrier, part, { configurable: true, enumerable: true, writable: true, value: raw });
    else Reflect.deleteProperty(carrier, part);
  }
  carrier[SHIELDED] = new Map();
}

/** What the route names no shape for is empty; what no parser made stays undefined. */
function leave(filter: Filter | undefined, value: unknown): unknown {
  if (value === undefined || value === null) return value;
  return filter ? (filter(value).value ?? {}) : {};
}

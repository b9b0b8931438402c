import type { AnyLayer, AnyRoute } from "./express-internals.ts";

/** Puts a declaration into a route, directly before its handler for a method, as if it had been written there. */
export function insertDeclaration(route: AnyRoute, method: string, declaration: unknown): void {
  const stack = route.stack as AnyLayer[];
  const last = stack.findLastIndex((layer) => isFor(layer, method) && !handlesErrors(layer));
  const register = (route as unknown as Readonly<Record<string, unknown>>)[method === "_all" ? "all" : method];
  if (last < 0 || typeof register !== "function") return;
  Reflect.apply(register, route, [declaration]);
  const added = stack.pop();
  if (added) stack.splice(last, 0, added);
}

function isFor(layer: AnyLayer, method: string): boolean {
  return layer.method === undefined || layer.method === method;
}

function handlesErrors({ handle }: AnyLayer): boolean {
  return typeof handle === "function" && handle.length === 4;
}

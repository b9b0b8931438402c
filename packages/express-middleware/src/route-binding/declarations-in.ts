import { declarationOf, type DeclarationFacts } from "../declaration.ts";
import type { AnyRoute } from "./express-internals.ts";

/** What the handlers of a route declare for a method, in order. */
export function declarationsIn({ stack, methods }: AnyRoute, method: string): readonly DeclarationFacts[] {
  const lower = method.toLowerCase();
  const dispatched = lower === "head" && methods["head"] !== true ? "get" : lower;
  return stack.flatMap((layer) => (layer.method === undefined || layer.method === dispatched ? (declarationOf(layer.handle) ?? []) : []));
}

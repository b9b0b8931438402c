import type { Node } from "@oxc-project/types";
import { fetchOf, type Fetch } from "../flow/fetch-of.ts";
import { personalUse, type PersonalUse } from "../flow/personal-use.ts";
import type { OwnPackages } from "../flow/recipient-sink.ts";
import { plainExpression } from "../syntax/plain-expression.ts";
import { staticName } from "../syntax/static-name.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import { walk } from "../syntax/walk.ts";
import type { CallSite } from "../values/call-site.ts";
import type { Values } from "../values/values.ts";
import type { FunctionNode, Opening, RequestPart, RequestParts, ValueType } from "../values/value-type.ts";
import type { PersonalPart, PersonalParts } from "./personal-parts.ts";
import { readsOf, type RequestRead } from "./request-reads.ts";
import type { Handler, Route } from "./route.ts";

type Call = Extract<Node, { type: "CallExpression" }>;

/** The personal data that was seen to pass through a route. */
export interface RouteFlow {
  readonly reads: readonly RequestRead[];
  readonly sends: readonly PersonalPart[];
  readonly uses: readonly PersonalUse[];
  /** What the handlers themselves do, without what the declaration says. */
  readonly own: { readonly reads: readonly RequestRead[]; readonly sends: readonly PersonalPart[] };
  /** Whole rows the handlers fetch, asked for only where somebody wants to know. */
  readonly fetches: () => readonly Fetch[];
}

const sending = new Set(["json", "send", "jsonp", "end", "write", "render"]);
const handed = new Set<ValueType["is"]>(["request", "request-part", "response"]);
const deepestHelper = 3;

/** Follows personal data through the handlers of a route, and through the functions they hand request or response to. */
export class RouteFlows {
  readonly #values: Values;
  readonly #parts: PersonalParts;
  readonly #own: OwnPackages;

  constructor(values: Values, parts: PersonalParts, own: OwnPackages) {
    this.#values = values;
    this.#parts = parts;
    this.#own = own;
  }

  of(route: Route): RouteFlow {
    const reads: RequestRead[] = [];
    const sends: PersonalPart[] = [];
    const uses: PersonalUse[] = [];
    const calls: CallSite[] = [];
    const visited = new Set<FunctionNode>();
    const request: ValueType = { is: "request", parts: partsOf(route.openings) };
    for (const handler of route.handlers) {
      this.#values.assume(handler.node, expressArguments(handler.node, request));
      this.#follow(handler, { reads, sends, uses, calls, visited, left: deepestHelper });
    }
    const sent = sends.length === 0 ? declaredSends(route.openings, this.#parts) : sends;
    return {
      uses,
      own: { reads, sends: sends.filter((part) => !this.#isTakenFrom(route.openings, part)) },
      fetches: () => calls.flatMap((site) => fetchOf(site, this.#values, this.#parts) ?? []),
      reads: distinct([...declaredReads(route.openings, this.#parts), ...reads], (read) => `${read.in} ${read.field} ${read.category}`),
      sends: distinct(sent, (part) => `${part.field} ${part.category}`),
    };
  }

  /** What comes out of the declared body has lost what the purpose does not cover: the guard saw to it. */
  #isTakenFrom(openings: readonly Opening[], { declared }: PersonalPart): boolean {
    if (declared === undefined) return false;
    const parts = Object.values(partsOf(openings)).flatMap((type) => this.#parts.ofType(type));
    return parts.some((one) => one.declared?.key === declared.key);
  }

  #follow(handler: Handler, flow: Flow): void {
    const { node, file } = handler;
    if (flow.left === 0 || flow.visited.has(node) || node.body === null) return;
    flow.visited.add(node);
    flow.reads.push(...readsOf(node, file, this.#values, this.#parts));
    walk(node.body, (inner) => {
      if (inner.type === "CallExpression") this.#call(inner, file, flow);
      return undefined;
    });
  }

  #call(call: Call, file: SourceFile, flow: Flow): void {
    const callee = plainExpression(call.callee);
    if (
      callee.type === "MemberExpression" &&
      sending.has(staticName(callee.property, callee.computed) ?? "") &&
      this.#values.expression(callee.object, file).is === "response"
    ) {
      const sent = staticName(callee.property) === "render" ? call.arguments[1] : call.arguments[0];
      if (sent !== undefined) flow.sends.push(...this.#parts.ofExpression(sent, file));
      return;
    }
    flow.calls.push({ call, file });
    const use = personalUse({ call, file }, this.#values, this.#parts, this.#own);
    if (use !== undefined) flow.uses.push(use);
    this.#helper(call, file, flow);
  }

  /** `respond(res, customer)`, `register(req.body)`: a function of the project that is handed the request, its parts or the response. */
  #helper(call: Call, file: SourceFile, flow: Flow): void {
    const given = call.arguments.map((argument) => this.#values.expression(argument, file));
    if (!given.some((type) => handed.has(type.is))) return;
    const callee = this.#values.expression(call.callee, file);
    if (callee.is !== "function") return;
    this.#values.assume(callee.node, given);
    this.#follow(callee, { ...flow, left: flow.left - 1 });
  }
}

interface Flow {
  readonly reads: RequestRead[];
  readonly sends: PersonalPart[];
  readonly uses: PersonalUse[];
  readonly calls: CallSite[];
  readonly visited: Set<FunctionNode>;
  readonly left: number;
}

/** What Express calls a handler with; one with four parameters handles errors. */
function expressArguments(fn: FunctionNode, request: ValueType): ValueType[] {
  const usual: ValueType[] = [request, { is: "response" }];
  return fn.params.length === 4 ? [{ is: "unknown" }, ...usual] : usual;
}

function partsOf(openings: readonly Opening[]): RequestParts {
  return Object.assign({}, ...openings.map((opening) => opening.parts)) as RequestParts;
}

function declaredReads(openings: readonly Opening[], parts: PersonalParts): RequestRead[] {
  return Object.entries(partsOf(openings)).flatMap(([part, type]) =>
    parts.ofType(type).map(({ field, category, source }) => ({ field, in: part as RequestPart, category, source, isNamed: false })),
  );
}

/** What the declaration says may be sent: heard where the handler's own words tell nothing. */
function declaredSends(openings: readonly Opening[], parts: PersonalParts): PersonalPart[] {
  return openings.flatMap(({ response }) => (response === undefined ? [] : parts.ofType(response)));
}

function distinct<T>(items: readonly T[], key: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}

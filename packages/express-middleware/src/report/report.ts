import { WhereforeError } from "@wherefore/core";
import { siteText } from "../call-site.ts";
import type { DeclarationFacts } from "../declaration.ts";
import type { RunningGuard } from "../exchange.ts";
import { bindDeclared } from "../route-binding/bind-declared.ts";
import { declarationsIn } from "../route-binding/declarations-in.ts";
import type { AnyRoute } from "../route-binding/express-internals.ts";
import { declarationOf } from "../declaration.ts";
import { routesIn, type FoundRoute, type FoundRoutes } from "../route-binding/routes-in.ts";
import { lineOfFunction } from "./line-of-function.ts";

/** What the routes of an application declare. */
export interface Report {
  /** Routes without a declaration: they answer 403. One line each. */
  readonly missing: readonly string[];
  /** Declarations that stand where they do nothing, or more than one in a route. One line each. */
  readonly misplaced: readonly string[];
  /** Everything, for people. */
  readonly text: string;
}

interface Row {
  readonly name: string;
  readonly declared: readonly DeclarationFacts[];
  readonly found: FoundRoute;
  readonly method: string;
}

/** Reads the routes of an application. */
export function reportOn(application: object, running: RunningGuard): Report {
  const unbound = bindDeclared(application, running.privacy.table);
  const { routes, loose, applications } = routesIn(application);
  const rows = routes.flatMap(rowsOf);
  const missing = rows
    .filter(({ declared }) => declared.length === 0)
    .map((row) => `${row.name}  ${handlerSite(row)}  add privacy.purpose("…") or privacy.noPersonalData("why")`);
  const misplaced = [
    ...unbound,
    ...rows.flatMap((row) => misplacedIn(row)),
    ...loose
      .filter(({ facts }) => facts.kind === "purpose" || !facts.wraps)
      .map(
        ({ facts, template }) =>
          `${template}  ${siteText(facts.site)}  the declaration stands outside a route: put it in the route, or let noPersonalData wrap the handlers`,
      ),
  ];
  const mounted = loose.filter(({ facts }) => facts.kind === "one-of" && facts.wraps);
  return { missing, misplaced, text: textOf({ rows, missing, misplaced, applications, mounted }, running) };
}

/** @throws {WhereforeError} `ERR_WHEREFORE_DECLARATION_INVALID` when anything is missing or misplaced */
export function assertDeclared({ missing, misplaced }: Report): void {
  const lines = [...missing, ...misplaced];
  if (lines.length === 0) return;
  throw new WhereforeError(
    "ERR_WHEREFORE_DECLARATION_INVALID",
    `Not every route says why it handles personal data:\n${lines.map((line) => `  ${line}`).join("\n")}`,
    {
      problems: lines.map((message) => ({ path: [], message })),
    },
  );
}

function rowsOf(found: FoundRoute): readonly Row[] {
  const { route, template } = found;
  return methodsOf(route).map((method) => ({ name: `${method} ${template}`, method, found, declared: declarationsIn(route, method) }));
}

function methodsOf({ methods }: AnyRoute): readonly string[] {
  return Object.keys(methods)
    .filter((name) => methods[name] === true)
    .map((name) => (name === "_all" ? "ALL" : name.toUpperCase()));
}

function misplacedIn({ name, declared, found, method }: Row): readonly string[] {
  const [first, second] = declared;
  if (second) return [`${name}  ${siteText(second.site)}  a second declaration in one route: leave one`];
  if (first === undefined || (first.kind !== "purpose" && first.wraps)) return [];
  const last = handlersOf(found.route, method).at(-1);
  return declarationOf(last) === first
    ? [`${name}  ${siteText(first.site)}  the declaration stands last: put it directly before the handler`]
    : [];
}

function handlersOf({ stack }: AnyRoute, method: string): readonly unknown[] {
  return stack.filter((layer) => layer.method === undefined || layer.method === method.toLowerCase()).map(({ handle }) => handle);
}

/** Express keeps no line of a registration; the handler's own is the nearest there is. */
function handlerSite({ found, method }: Row): string {
  const last = handlersOf(found.route, method).at(-1);
  const site = typeof last === "function" ? lineOfFunction(last) : undefined;
  return site === undefined ? "(line unknown)" : siteText(site);
}

interface Findings {
  readonly rows: readonly Row[];
  readonly missing: readonly string[];
  readonly misplaced: readonly string[];
  readonly applications: readonly string[];
  /** What stands outside a route with the handlers it speaks of. */
  readonly mounted: FoundRoutes["loose"];
}

function textOf(
  { rows, missing, misplaced, applications, mounted }: Findings,
  { policy, store, trackers, durability, enforcement }: RunningGuard,
): string {
  const count = (...kinds: DeclarationFacts["kind"][]): number =>
    rows.filter(({ declared: [first] }) => first && kinds.includes(first.kind)).length;
  const { reference } = policy;
  const cookies = policy.policy.trackers ? `${String(policy.policy.trackers.length)} declared` : "not declared, left alone";
  return [
    `wherefore · ${reference.id}@${reference.version} · ${enforcement} · record: ${store.description}, ${durability} · cookies: ${cookies}`,
    `${String(rows.length)} routes: ${String(count("purpose", "one-of"))} with a purpose, ${String(count("no-personal-data"))} no personal data, ${String(missing.length)} undeclared (${enforcement === "shadow" ? "would answer" : "answer"} 403)`,
    ...rows.flatMap(({ name, declared }) => declared.map((facts) => `  ✓ ${name}  ${described(facts)}`)),
    ...mounted.map(({ facts, template }) => `  ✓ ${template}/*  ${described(facts)}`),
    ...missing.map((line) => `  ✗ ${line}`),
    ...misplaced.map((line) => `  ! ${line}`),
    ...heldBackLines(trackers),
    ...applications.map((path) => `  ? ${path}  another application is mounted here: call guard.report() on it too`),
  ].join("\n");
}

function heldBackLines(trackers: RunningGuard["trackers"]): readonly string[] {
  return (trackers?.heldBack.list() ?? []).map(
    ({ name, why, reasons, times }) => `  – cookie ${name || "(none)"}  held back ${String(times)} times: ${[why, ...reasons].join(" ")}`,
  );
}

function described(facts: DeclarationFacts): string {
  if (facts.kind === "no-personal-data") return `no personal data: ${facts.reason}`;
  if (facts.kind === "one-of") return `one of: ${facts.among.map(described).join("; ")}`;
  const { purpose, categories } = facts;
  return `${purpose.name} (${purpose.basis})${categories.length > 0 ? ` ${categories.join(", ")}` : ""}`;
}

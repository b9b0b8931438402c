import { siteText, type CallSite } from "./call-site.ts";
import { declarationOf, type Declaration, type DeclarationTable, type TableRow } from "./declaration.ts";
import { invalid } from "./invalid-declaration.ts";
import { declarationsIn } from "./route-binding/declarations-in.ts";
import type { AnyRoute } from "./route-binding/express-internals.ts";
import { insertDeclaration } from "./route-binding/insert-declaration.ts";
import type { FoundRoute } from "./route-binding/routes-in.ts";

/** Adds what is declared for routes by name. All that is wrong with it is said at once. */
export function addToTable(table: DeclarationTable, declared: Readonly<Record<string, Declaration>>, site: CallSite | undefined): void {
  const problems: string[] = [];
  for (const [name, declaration] of Object.entries(declared)) {
    const parts = /^([A-Z-]+) (\/.*)$/.exec(name);
    const facts = declarationOf(declaration);
    if (parts === null) problems.push(`"${name}" is no name of a route; write it as "GET /readers/:id"`);
    else if (facts === undefined || (facts.kind !== "purpose" && facts.wraps))
      problems.push(`"${name}" needs what privacy.purpose(…) or privacy.noPersonalData("why") returns, without handlers`);
    else if (table.has(name)) problems.push(`"${name}" is declared already, at ${siteText(table.get(name)?.site)}`);
    else table.set(name, { method: parts[1] ?? "", template: parts[2] ?? "", declaration, site });
  }
  if (problems.length > 0) throw invalid(problems.join("; "));
}

/**
 * Puts the declarations of a table into the routes they name: into the route objects, directly before their handlers, so that no path is
 * matched a second time. What could not be put anywhere is returned, one line each.
 *
 * @param found - the routes of an application, with their full templates
 * @param isElsewhere - tells whether a route of this name may stand in another application
 */
export function bindTable(
  table: DeclarationTable,
  found: readonly FoundRoute[],
  isElsewhere: (template: string) => boolean,
): readonly string[] {
  return [...table].flatMap(([name, row]) => {
    const named = found.filter(({ route, template }) => template === row.template && methodsNamed(route, row.method).length > 0);
    if (named.length > 0) return named.flatMap(({ route }) => bindRow({ table, found }, route, row).map((why) => `${name}  ${why}`));
    return isElsewhere(row.template) ? [] : [`${name}  ${siteText(row.site)}  is declared for no route: there is none of this name`];
  });
}

/** A route that is reached by several names is declared under all of them, or under none. */
function bindRow(
  { table, found }: { readonly table: DeclarationTable; readonly found: readonly FoundRoute[] },
  route: AnyRoute,
  row: TableRow,
): readonly string[] {
  const declares = (template: string): boolean => table.get(`${row.method} ${template}`)?.declaration === row.declaration;
  const undeclared = found.filter((one) => one.route === route && !declares(one.template)).map(({ template }) => template);
  if (undeclared.length > 0) return [`${siteText(row.site)}  the route is also reached as ${undeclared.join(", ")}: declare it there too`];
  bind(route, row);
  return [];
}

function bind(route: AnyRoute, { method, declaration }: TableRow): void {
  for (const one of methodsNamed(route, method)) {
    if (!declarationsIn(route, one).some((facts) => facts === declarationOf(declaration))) insertDeclaration(route, one, declaration);
  }
}

/** The methods of a route that a name means; `ALL` means all of them, however many there are. */
function methodsNamed({ methods }: AnyRoute, method: string): readonly string[] {
  const own = Object.keys(methods).filter((name) => methods[name] === true);
  return method === "ALL" ? own : own.filter((name) => name === method.toLowerCase());
}

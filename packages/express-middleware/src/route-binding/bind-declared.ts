import type { DeclarationTable } from "../declaration.ts";
import { bindTable } from "../declaration-table.ts";
import { mountOf } from "./express-internals.ts";
import { routesIn } from "./routes-in.ts";

/**
 * Binds what was declared by name to the routes of one application.
 *
 * @returns what is declared for no route of it, and could not be in an application mounted beside; one line each
 */
export function bindDeclared(application: object, table: DeclarationTable): readonly string[] {
  if (table.size === 0) return [];
  const { routes, applications } = routesIn(application);
  const mount = mountOf(application);
  const found = routes.map(({ route, template }) => ({ route, template: mount + template }));
  return bindTable(table, found, (template) => mount !== "" || applications.some((path) => template.startsWith(path)));
}

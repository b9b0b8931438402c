import type { PersonalField, PolicyFacts, PurposeFacts, Report, RouteFacts } from "@wherefore/analyzer";
import { categoryFacts, isCategory } from "@wherefore/core";
import { editorLocation } from "../editor-uri.ts";
import { uriOf } from "../file-uri.ts";
import type { Folder } from "../folder.ts";
import type { InventoryField, InventoryOfFolder, InventoryPurpose, InventoryRoute } from "../protocol.ts";
import type { Session } from "../session.ts";
import { basisIn } from "../words/words-in.ts";
import { counts, standingOf } from "./counted-field.ts";

/** Everything personal in a folder: fields with the routes that handle them, purposes, and whether a policy governs. */
export async function inventoryOf(folder: Folder, session: Session): Promise<InventoryOfFolder> {
  const report = await folder.report();
  const routesOf = routesByField(report.routes);
  return {
    uri: uriOf(folder.path),
    policy: policyOf(report),
    fields: report.fields.filter(counts).map((field) => fieldIn(field, routesOf(field), folder, session)),
    purposes: report.policies.flatMap((policy) => purposesIn(policy, folder, session)),
  };
}

function policyOf({ policies, failures }: Report): InventoryOfFolder["policy"] {
  if (failures.length > 0) return "unreadable";
  return policies.length === 0 ? "missing" : "read";
}

function fieldIn(field: PersonalField, routes: readonly RouteFacts[], folder: Folder, session: Session): InventoryField {
  const { category } = field;
  return {
    ...editorLocation(field, folder, session),
    name: `${field.container}.${field.field}`,
    category,
    categoryLabel: isCategory(category) ? categoryFacts(category).label[session.client.language] : category,
    standing: standingOf(field),
    purposes: field.purposes,
    routes: routes.map((route) => routeIn(route, folder, session)),
  };
}

function routeIn(route: RouteFacts, folder: Folder, session: Session): InventoryRoute {
  return { ...editorLocation(route, folder, session), name: `${route.method} ${route.path}`, purposes: route.purposes };
}

function purposesIn(policy: PolicyFacts, folder: Folder, session: Session): InventoryPurpose[] {
  return policy.purposes.map((purpose: PurposeFacts) => ({
    ...editorLocation(purpose.declaredAt, folder, session),
    name: purpose.name,
    label: purpose.label,
    basis: basisIn(session.client.language, purpose),
  }));
}

/** The routes that handle a field of a name and a category. */
function routesByField(routes: readonly RouteFacts[]): (field: PersonalField) => readonly RouteFacts[] {
  const known = new Map<string, Set<RouteFacts>>();
  for (const route of routes) {
    for (const { field, category } of [...route.request, ...route.response]) {
      const key = `${field.slice(field.lastIndexOf(".") + 1)} ${category}`;
      known.set(key, (known.get(key) ?? new Set()).add(route));
    }
  }
  return ({ field, category }) => [...(known.get(`${field} ${category}`) ?? [])];
}

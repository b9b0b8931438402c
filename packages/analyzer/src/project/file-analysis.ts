import type { Finding } from "../finding.ts";
import { fieldMarksIn } from "../fields/field-marks.ts";
import { Judge, judgementsOf } from "../fields/judge.ts";
import type { PersonalField } from "../personal-field.ts";
import { purposesCovering } from "../policy/policy-facts.ts";
import { findRoutes } from "../routes/find-routes.ts";
import { PersonalParts } from "../routes/personal-parts.ts";
import type { Route } from "../routes/route.ts";
import type { RouteFacts, RouteGuard } from "../routes/route-facts.ts";
import { RouteFlows } from "../routes/route-flow.ts";
import type { JudgedField, JudgedRoute, PolicyState, RuleContext } from "../rules/rule.ts";
import { rules } from "../rules/rules.ts";
import { applySuppressions } from "../suppressions/apply-suppressions.ts";
import { Definitions } from "../symbols/definition.ts";
import type { Sources } from "../symbols/sources.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import { Values } from "../values/values.ts";
import type { Range } from "../source-range.ts";
import type { Landscape } from "./landmark-index.ts";
import { namedPurposesIn, statedCategoriesIn } from "./stated-names.ts";

/** All that is known of one file. */
export interface FileAnalysis {
  readonly findings: readonly Finding[];
  readonly fields: readonly PersonalField[];
  readonly routes: readonly RouteFacts[];
  /** Where purposes are named. */
  readonly purposeNames: readonly { readonly name: string; readonly range: Range }[];
}

export const emptyAnalysis: FileAnalysis = { findings: [], fields: [], routes: [], purposeNames: [] };

/** What an analysis rests on besides the sources. */
export interface AnalysisBasis {
  readonly landscape: Landscape;
  readonly policy: PolicyState;
  readonly marksFrom: string;
}

/** Analyses one file: fields, routes, rules, suppressions, in this order. */
export function analyseFile(file: SourceFile, sources: Sources, basis: AnalysisBasis): FileAnalysis {
  const definitions = new Definitions(sources);
  const values = new Values(definitions);
  const judge = new Judge(values, (path, key) => basis.landscape.markFrom(path, key));
  const marks = fieldMarksIn(file, values);
  const fields = [...judgedFields(file, judge), ...marks.own.map(({ field, mark }) => ({ field, judgements: judgementsOf(mark) }))].filter(
    ({ judgements }) => judgements.length > 0,
  );
  const routes = findRoutes(file, values).map((route) => judgeRoute(route, definitions, judge, basis.landscape));
  const purposeNames = namedPurposesIn(file, values);
  const context: RuleContext = {
    ...basis,
    file,
    fields,
    routes,
    purposeNames,
    categories: statedCategoriesIn(file, values, fields, marks),
  };
  return {
    findings: applySuppressions(
      file,
      rules.flatMap((rule) => rule.check(context)),
    ).sort(byPlace),
    fields: fields.flatMap((judged) => personalFields(judged, basis.policy)).sort(byPlace),
    routes: routes.map(({ facts }) => facts).sort(byEnd),
    purposeNames: purposeNames.filter((one) => one.file === file).map(({ name, node }) => ({ name, range: file.rangeOf(node) })),
  };
}

function judgedFields(file: SourceFile, judge: Judge): JudgedField[] {
  return [...judge.fieldsOf(file).values()].map((field) => ({ field, judgements: judge.of(field) }));
}

function personalFields({ field, judgements }: JudgedField, policy: PolicyState): PersonalField[] {
  const facts = policy.is === "read" ? policy.facts : undefined;
  return judgements.map(({ category, confidence, evidence, source }) => ({
    file: field.file.path,
    range: field.file.rangeOf(field.key),
    container: field.container,
    field: field.name,
    category,
    confidence,
    evidence,
    source,
    purposes: purposesCovering(facts, category),
  }));
}

/** Each route is followed with eyes of its own: one handler may serve two routes that declare different things. */
function judgeRoute(route: Route, definitions: Definitions, judge: Judge, landscape: Landscape): JudgedRoute {
  const values = new Values(definitions);
  const { reads, sends } = new RouteFlows(values, new PersonalParts(values, judge)).of(route);
  const path = landscape.routers.fullPath(route.router, route.path);
  const table = landscape.tables.find((row) => row.method === route.method && row.path === path);
  const purposes = [
    ...new Set([...route.openings.flatMap((opening) => opening.purposes.map(({ name }) => name)), ...(table?.purposes ?? [])]),
  ];
  const facts: RouteFacts = {
    file: route.file.path,
    range: route.file.rangeOf(route.call),
    method: route.method,
    path,
    personal: [...reads, ...sends].some(({ category }) => !category.startsWith("identifier.")),
    request: reads,
    response: sends.map(({ field, category }) => ({ field, category })),
    purposes,
    guard: table === undefined ? guardOf(route, landscape) : "purpose",
  };
  return { route, sends, facts };
}

function guardOf(route: Route, landscape: Landscape): RouteGuard {
  const [opening] = route.openings;
  if (opening !== undefined) return route.openings.find((one) => one.kind === "purpose")?.kind ?? opening.kind;
  return landscape.routers.isSealed({ router: route.router, file: route.file.path, at: route.call.start }) ? "sealed" : "none";
}

/** Registrations in a chain begin at one place; they stand in the order they end. */
function byEnd(a: RouteFacts, b: RouteFacts): number {
  return a.range.end.line - b.range.end.line || a.range.end.character - b.range.end.character;
}

function byPlace(a: { readonly range: Range }, b: { readonly range: Range }): number {
  return a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character;
}

import type { Finding } from "../finding.ts";
import type { PersonalUse } from "../flow/personal-use.ts";
import type { OwnPackages } from "../flow/recipient-sink.ts";
import { usesInFile } from "../flow/uses-in-file.ts";
import { fieldMarksIn } from "../fields/field-marks.ts";
import { Judge, judgementsOf } from "../fields/judge.ts";
import type { PersonalField } from "../personal-field.ts";
import { purposesCovering } from "../policy/policy-facts.ts";
import { findRoutes } from "../routes/find-routes.ts";
import { registeredRoutes } from "../routes/registered-routes.ts";
import { registrarCandidatesIn } from "../routes/registrar-candidates.ts";
import { PersonalParts } from "../routes/personal-parts.ts";
import type { Route } from "../routes/route.ts";
import type { HandedField, RouteFacts, RouteGuard } from "../routes/route-facts.ts";
import { RouteFlows, type RouteFlow } from "../routes/route-flow.ts";
import type { JudgedField, JudgedRoute, PolicyState, RuleContext, UseInFile } from "../rules/rule.ts";
import { isRuleId, ruleIds } from "../rules/rule-ids.ts";
import { rules } from "../rules/rules.ts";
import { applySuppressions } from "../suppressions/apply-suppressions.ts";
import { Definitions } from "../symbols/definition.ts";
import type { Sources } from "../symbols/sources.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import { Values } from "../values/values.ts";
import type { Range } from "../source-range.ts";
import type { Landscape } from "./landmark-index.ts";
import type { Settings } from "./settings.ts";
import { namedPurposesIn, statedCategoriesIn } from "./stated-names.ts";

/** All that is known of one file. */
export interface FileAnalysis {
  readonly findings: readonly Finding[];
  readonly fields: readonly PersonalField[];
  readonly routes: readonly RouteFacts[];
  /** Where purposes are named. */
  readonly purposeNames: readonly { readonly name: string; readonly range: Range }[];
  /** Functions that may register routes, once for each call. */
  readonly registrars: readonly string[];
}

export const emptyAnalysis: FileAnalysis = { findings: [], fields: [], routes: [], purposeNames: [], registrars: [] };

/** What an analysis rests on besides the sources. */
export interface AnalysisBasis {
  readonly landscape: Landscape;
  readonly policy: PolicyState;
  readonly marksFrom: string;
  readonly settings: Settings;
  /** Whether every rule is asked, whatever its default or the settings say. */
  readonly everyRule: boolean;
}

/** Analyses one file: fields, routes, rules, suppressions, in this order. */
export function analyseFile(file: SourceFile, sources: Sources, basis: AnalysisBasis): FileAnalysis {
  const definitions = new Definitions(sources);
  const values = new Values(definitions);
  const judge = new Judge(values, (path, key) => basis.landscape.markFrom(path, key), basis.settings.dictionary);
  const marks = fieldMarksIn(file, values);
  const fields = [...judgedFields(file, judge), ...marks.own.map(({ field, mark }) => ({ field, judgements: judgementsOf(mark) }))].filter(
    ({ judgements }) => judgements.length > 0,
  );
  const own = [...basis.settings.recipients.values()].flat();
  const routes = [...findRoutes(file, values), ...registeredRoutes(file, values, basis.settings.registrars)].map((route) =>
    judgeRoute(route, { definitions, judge, landscape: basis.landscape, own }),
  );
  const switched = basis.everyRule ? new Map(ruleIds.map((id) => [id, true])) : basis.settings.rules;
  const purposeNames = namedPurposesIn(file, values);
  const context: RuleContext = {
    ...basis,
    stated: basis.landscape.stated,
    models: basis.landscape.models,
    uses: usesOf(file, routes, { definitions, judge, own }),
    byName: (field) => judge.byName(field),
    file,
    fields,
    routes,
    purposeNames,
    categories: statedCategoriesIn(file, values, fields, marks),
  };
  return {
    findings: applySuppressions(
      file,
      rules.filter(({ id, byDefault }) => switched.get(id) ?? byDefault === "on").flatMap((rule) => rule.check(context)),
      (rule) => !isRuleId(rule) || (switched.get(rule) ?? true),
    ).sort(byPlace),
    fields: fields.flatMap((judged) => personalFields(judged, basis.policy)).sort(byPlace),
    routes: routes.map(({ facts }) => facts).sort(byEnd),
    registrars: registrarCandidatesIn(file),
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

/** What it takes to follow values. */
interface Following {
  readonly definitions: Definitions;
  readonly judge: Judge;
  /** Packages that belong to a recipient. */
  readonly own: OwnPackages;
}

/** Each route is followed with eyes of its own: one handler may serve two routes that declare different things. */
function judgeRoute(route: Route, { definitions, judge, landscape, own }: Following & { readonly landscape: Landscape }): JudgedRoute {
  const values = new Values(definitions);
  const flow = new RouteFlows(values, new PersonalParts(values, judge), own).of(route);
  const { reads, sends } = flow;
  const handed = handedBy(flow);
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
    personal: [...reads, ...sends, ...handed].some(({ category }) => !category.startsWith("identifier.")),
    request: reads.map(({ field, in: part, category }) => ({ field, in: part, category })),
    handed,
    response: sends.map(({ field, category }) => ({ field, category })),
    purposes,
    guard: table === undefined ? guardOf(route, landscape) : "purpose",
  };
  return { route, flow, facts };
}

function handedBy({ uses }: RouteFlow): HandedField[] {
  const all = uses.flatMap(({ sink, parts }) => parts.map(({ field, category }) => ({ field, category, to: sink.kind, name: sink.name })));
  return [...new Map(all.map((one) => [`${one.field} ${one.category} ${one.to} ${one.name}`, one])).values()];
}

/** What the calls of a file hand on: as the routes that make them see it, else as the file alone does. */
function usesOf(file: SourceFile, routes: readonly JudgedRoute[], { definitions, judge, own }: Following): UseInFile[] {
  const byCall = new Map<number, { readonly use: PersonalUse; readonly routes: JudgedRoute[] }>();
  for (const route of routes)
    for (const use of route.flow.uses.filter((one) => one.file === file)) {
      const known = byCall.get(use.call.start);
      if (known === undefined) byCall.set(use.call.start, { use, routes: [route] });
      else known.routes.push(route);
    }
  const values = new Values(definitions);
  const others = usesInFile(file, values, new PersonalParts(values, judge), own).filter(({ call }) => !byCall.has(call.start));
  return [...byCall.values(), ...others.map((use) => ({ use, routes: [] }))];
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

import {
  compileFilter,
  compileOwnership,
  fieldMapOf,
  type AnyShape,
  type Category,
  type CompiledPurpose,
  type Direction,
  type FieldMap,
} from "@wherefore/core";
import type { AnswerFilter, RouteFilters } from "./declaration.ts";
import { invalid } from "./invalid-declaration.ts";
import type { AnswerShape, AnyPurposeOptions } from "./purpose-options.ts";

/** The shapes of a route, followed. */
export interface RouteShapes {
  readonly body: FieldMap | undefined;
  readonly query: FieldMap | undefined;
  readonly params: FieldMap | undefined;
  /** By status; `"any"` where one shape is for all. */
  readonly response: ReadonlyMap<number | "any", FieldMap>;
}

/** Follows the shapes a route names. */
export function shapesOf(options: AnyPurposeOptions): RouteShapes {
  const follow = (shape: AnyShape | undefined, direction: Direction): FieldMap | undefined => shape && fieldMapOf(shape, direction);
  return {
    body: follow(options.body, options.validate ? "parsed" : "received"),
    query: follow(options.query, "received"),
    params: follow(options.params, "received"),
    response: new Map(answersOf(options.response).map(([status, shape]) => [status, fieldMapOf(shape, "sent")])),
  };
}

function answersOf(response: AnswerShape | undefined): readonly (readonly [number | "any", AnyShape])[] {
  if (response === undefined) return [];
  const keys = Object.keys(response);
  if (keys.length === 0 || !keys.every((key) => /^\d+$/.test(key))) return [["any", response as AnyShape]];
  const wrong = keys.filter((key) => !/^2\d\d$/.test(key));
  if (wrong.length > 0) {
    throw invalid(
      `response names a shape for ${wrong.join(", ")}; name them for 200 to 299, for an error carries the errors shape of wherefore(policy, { errors })`,
    );
  }
  return Object.entries(response as Readonly<Record<string, AnyShape>>).map(([status, shape]) => [Number(status), shape]);
}

/** Everything the shapes of a route name. */
export function categoriesNamed(shapes: RouteShapes): ReadonlySet<Category> {
  const maps = [shapes.body, shapes.query, shapes.params, ...shapes.response.values()];
  return new Set(maps.flatMap((map) => [...(map?.categories ?? [])]));
}

/** Compiled for what is covered; a decision that withholds more is rare and compiled when it comes. */
export function filtersOf(shapes: RouteShapes, { categories: covered }: CompiledPurpose): (withheld: readonly Category[]) => RouteFilters {
  const usual = filtersFor(shapes, covered);
  return (withheld) =>
    withheld.length === 0 ? usual : filtersFor(shapes, new Set([...covered].filter((category) => !withheld.includes(category))));
}

function filtersFor(shapes: RouteShapes, allowed: ReadonlySet<Category>): RouteFilters {
  const answers = new Map([...shapes.response].map(([status, map]) => [status, answerFilter(map, allowed)]));
  return {
    body: shapes.body && compileFilter(shapes.body, allowed),
    query: shapes.query && compileFilter(shapes.query, allowed),
    params: shapes.params && compileFilter(shapes.params, allowed),
    response: (status) => answers.get("any") ?? answers.get(status),
  };
}

function answerFilter(map: FieldMap, allowed: ReadonlySet<Category>): AnswerFilter {
  return { leave: compileFilter(map, allowed), ownership: compileOwnership(map, allowed) };
}

import { WhereforeError, type Problem } from "../errors.ts";
import type { Category } from "../vocabulary/personal-data-category.ts";
import { nodesIn, type FieldNode } from "./field-node.ts";
import { isShape } from "./fields-of.ts";
import { followMap } from "./follow-map.ts";
import { followZod } from "./follow-zod.ts";
import type { AnyShape } from "./see.ts";

/**
 * Which way a value goes, and so which side of a shape describes it: `received` (a request, before any schema parsed it),
 * `parsed` (a request the schema has parsed), `sent` (an answer).
 */
export type Direction = "received" | "parsed" | "sent";

/** What a shape says of every field of a value going one way. */
export interface FieldMap {
  readonly direction: Direction;
  readonly root: FieldNode;
  /** Every category marked anywhere in the shape. */
  readonly categories: ReadonlySet<Category>;
  /** A field says whose row it is. */
  readonly identifies: boolean;
}

/**
 * Reads the marks of a shape once, through every wrapper, list, nesting and union.
 *
 * @param shape - a zod 4 schema with `personal()` marks, or a shape made by `fieldsOf`
 * @param direction - which side of pipes and transforms describes the value
 * @throws {WhereforeError} `ERR_WHEREFORE_SHAPE_NOT_FOLLOWED` naming the path of every part whose fields cannot be known
 */
export function fieldMapOf(shape: AnyShape, direction: Direction): FieldMap {
  const problems: Problem[] = [];
  const root = isShape(shape) ? followMap(shape.map, problems) : followZod(shape, direction === "received" ? "in" : "out", problems);
  if (problems.length > 0) throw notFollowed(problems);
  const nodes = nodesUnder(root);
  return {
    direction,
    root,
    categories: new Set(nodes.flatMap(({ categories }) => categories)),
    identifies: nodes.some(({ identifies }) => identifies === true),
  };
}

function notFollowed(problems: readonly Problem[]): WhereforeError {
  const lines = problems.map(({ path, message }) => `  ${path.join(".") || "the shape itself"}: ${message}`);
  return new WhereforeError(
    "ERR_WHEREFORE_SHAPE_NOT_FOLLOWED",
    `A shape has parts whose fields cannot be known, so nothing can be said of the personal data in them:\n${lines.join("\n")}`,
    { problems },
  );
}

function nodesUnder(root: FieldNode): readonly FieldNode[] {
  const seen = new Set([root]);
  for (const node of seen) nodesIn(node).forEach((inner) => seen.add(inner));
  return [...seen];
}

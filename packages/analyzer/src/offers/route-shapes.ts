import type { Node } from "@oxc-project/types";
import type { PurposeFacts } from "../policy/policy-facts.ts";
import type { RouteFacts } from "../routes/route-facts.ts";
import { Definitions } from "../symbols/definition.ts";
import { staticName } from "../syntax/static-name.ts";
import { walk } from "../syntax/walk.ts";
import { heldBy, type FunctionNode, type RequestPart, type ValueType } from "../values/value-type.ts";
import { Values } from "../values/values.ts";
import { importedFromOurs } from "./import-line.ts";
import { quoteOf } from "./insertion.ts";
import { hasErrorShape } from "./privacy-name.ts";
import type { OpenEdit } from "./offer.ts";
import type { OfferContext } from "./offer-context.ts";
import { partReads, type PartReads } from "./read-shape.ts";
import { either, sentShape } from "./sent-shape.ts";
import { shapeText, type ShapeNode, type ShapeText } from "./shape-text.ts";

/** The second argument of a declaration, `, { body: …, response: … }`, and what it needs imported. */
export interface RouteShapes {
  readonly text: string;
  readonly edits: readonly OpenEdit[];
}

interface Wanted {
  readonly purpose: PurposeFacts;
  readonly route: RouteFacts | undefined;
}

type FunctionType = Extract<ValueType, { is: "function" }>;

const parts = ["body", "query", "params"] as const satisfies readonly RequestPart[];
/** What a part of a request holds where nobody says it: Express types a body by nothing, the rest as text. */
const typeIn: Readonly<Record<(typeof parts)[number], string>> = { body: "any", query: "string", params: "string" };
const sending = new Set(["json", "send", "jsonp"]);
const none: RouteShapes = { text: "", edits: [] };

/**
 * The shapes a handler needs to go on reading and sending what it does: a declared route gets and sends nothing it names no shape for.
 *
 * @returns undefined where the handler stands in place and sends something nothing is known of: no declaration would compile
 */
export function routeShapes(handler: Node, wanted: Wanted, context: OfferContext): RouteShapes | undefined {
  const values = new Values(new Definitions(context.sources));
  const fn = heldBy(values.expression(handler, context.file));
  if (fn.is !== "function") return none;
  values.assume(fn.node, [{ is: "request", parts: {} }, { is: "response" }]);
  const requested = parts.flatMap((part) => {
    const text = requestShape(part, partReads(fn.node, part, fn.file, values), wanted, fn.file === context.file, context);
    return text === undefined ? [] : [{ name: part, ...text }];
  });
  const response = responseShape(fn, wanted, values, context);
  if (response === "unknown") return fn.node === handler ? undefined : written(requested, context);
  return written(response === undefined ? requested : [...requested, { name: "response", ...response }], context);
}

function written(shapes: readonly ({ readonly name: string } & ShapeText)[], context: OfferContext): RouteShapes {
  if (shapes.length === 0) return none;
  const text = `, { ${shapes.map(({ name, text: shape }) => `${name}: ${shape}`).join(", ")} }`;
  return { text, edits: importedFromOurs([...new Set(shapes.flatMap(({ needs }) => needs))], context) };
}

function requestShape(
  part: (typeof parts)[number],
  { schema, names }: PartReads,
  { purpose, route }: Wanted,
  ...[isHere, context]: readonly [boolean, OfferContext]
): ShapeText | undefined {
  if (schema !== undefined && isHere) return { text: schema, needs: [] };
  if (names.length === 0) return undefined;
  const fields = names.map((name) => {
    const categories = (route?.request ?? []).filter((read) => read.in === part && read.field === name).map(({ category }) => category);
    const stated = covered(categories, purpose);
    const node: ShapeNode = { is: "value", type: stated.length > 0 ? "string" : typeIn[part], categories: stated };
    return [name, { node, optional: false }] as const;
  });
  return shapeText({ is: "object", fields: new Map(fields) }, quoteOf(context.file));
}

/** What the purpose covers; an identifier it does not cover is no reason to empty the field. */
function covered(categories: readonly string[], purpose: PurposeFacts): readonly string[] {
  return [...new Set(categories)].filter((category) => !category.startsWith("identifier.") || purpose.categories.includes(category));
}

function responseShape(
  fn: FunctionType,
  { purpose, route }: Wanted,
  values: Values,
  context: OfferContext,
): ShapeText | "unknown" | undefined {
  const sent = sentBy(fn.node, (node) => values.expression(node, fn.file), hasErrorShape(context));
  if (sent.length === 0) return undefined;
  const categoriesAt = (path: string): readonly string[] =>
    covered(
      (route?.response ?? []).filter(({ field }) => field === path).map(({ category }) => category),
      purpose,
    );
  const nodes = sent.map((type) => sentShape(type, categoriesAt));
  const all = nodes.reduce<ShapeNode | undefined>((a, b, index) => (index === 0 ? b : a && b && either(a, b)), undefined);
  return (all === undefined ? undefined : shapeText(all, quoteOf(context.file))) ?? "unknown";
}

/** What a handler sends. Where errors have a shape of their own, only what it sends with a status below 400. */
function sentBy(handler: FunctionNode, typeOf: (node: Node) => ValueType, errorsApart: boolean): ValueType[] {
  const sent: ValueType[] = [];
  walk(handler, (node) => {
    if (node.type !== "CallExpression" || node.callee.type !== "MemberExpression") return undefined;
    const { object, property, computed } = node.callee;
    const [value] = node.arguments;
    const sends = sending.has(staticName(property, computed) ?? "") && typeOf(object).is === "response";
    if (value !== undefined && sends && !(errorsApart && isError(object))) sent.push(typeOf(value));
    return undefined;
  });
  return sent;
}

/** `res.status(404)`. */
function isError(object: Node): boolean {
  if (object.type !== "CallExpression" || object.callee.type !== "MemberExpression") return false;
  const [status] = object.arguments;
  return staticName(object.callee.property) === "status" && status?.type === "Literal" && Number(status.value) >= 400;
}

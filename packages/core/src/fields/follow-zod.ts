import type { Problem } from "../errors.ts";
import type { Category } from "../vocabulary/personal-data-category.ts";
import { isDataSubjectId } from "./data-subject-id.ts";
import { categoriesAsAWhole, type FieldNode } from "./field-node.ts";
import { withOwners } from "./follow-map.ts";
import { categoriesOn, ownerKeyOn } from "./personal.ts";
import { zodInternals, type ZodDefinition } from "./zod-schema.ts";

/** Which side of a pipe describes the value: before the schema parsed it, or after. */
type Side = "in" | "out";

interface Step {
  readonly side: Side;
  readonly path: readonly (string | number)[];
  /** Something above carries a mark, so that what cannot be looked into is covered or removed as a whole. */
  readonly marked: boolean;
}

interface Following {
  readonly problems: Problem[];
  /** Nodes by schema: a shape that contains itself gives a node that contains itself. */
  readonly known: Map<object, Map<string, FieldNode>>;
}

const DEEPEST = 64;

/** Follows a zod 4 schema, classic or mini. What cannot be followed is added to `problems`. */
export function followZod(schema: unknown, side: Side, problems: Problem[]): FieldNode {
  return follow({ problems, known: new Map() }, schema, { side, path: [], marked: false });
}

function follow(following: Following, schema: unknown, step: Step): FieldNode {
  const internals = zodInternals(schema);
  if (internals === undefined) return refuse(following, step, "it is no zod 4 schema; use zod 4, or fieldsOf.");
  if (step.path.length > DEEPEST) return refuse(following, step, "it nests too deep; give the lazy schema one constant to return.");
  const key = `${step.side} ${String(step.marked)}`;
  const ofSchema = following.known.get(schema as object) ?? new Map<string, FieldNode>();
  following.known.set(schema as object, ofSchema);
  const known = ofSchema.get(key);
  if (known !== undefined) return known;
  const options: FieldNode[] = [];
  ofSchema.set(key, { kind: "choice", categories: [], options });
  const own = categoriesOn(schema);
  const inside = { ...step, marked: step.marked || own.length > 0 };
  const node = withMarks(
    followDefinition(following, { ...internals.def, innerType: internals.def.innerType ?? internals.innerType }, inside),
    own,
    schema,
  );
  options.push(node);
  ofSchema.set(key, node);
  return node;
}

function withMarks(node: FieldNode, own: readonly Category[], schema?: unknown): FieldNode {
  const marked = own.length === 0 ? node : { ...node, categories: [...new Set([...node.categories, ...own])] };
  const identifying = isDataSubjectId(schema) ? { ...marked, identifies: true as const } : marked;
  const key = ownerKeyOn(schema);
  return key === undefined ? identifying : { ...identifying, of: key };
}

function followDefinition(following: Following, def: ZodDefinition, step: Step): FieldNode {
  switch (def.type) {
    case "optional":
    case "nullable":
    case "default":
    case "prefault":
    case "nonoptional":
    case "catch":
    case "readonly":
      return follow(following, def.innerType, step);
    case "lazy":
      return follow(following, def.innerType ?? def.getter?.(), { ...step, path: [...step.path, "()"] });
    case "success":
      return { kind: "value", categories: wholeOf(following, def.innerType, step) };
    case "object":
      return followObject(following, def, step);
    case "record":
      return followRecord(following, def, step);
    case "array":
      return { kind: "list", categories: [], items: [], others: follow(following, def.element, within(step, "[]")) };
    case "tuple":
      return followTuple(following, def, step);
    case "union":
      return followUnion(following, def, step);
    case "intersection":
      return { kind: "all", categories: [], parts: [follow(following, def.left, step), follow(following, def.right, step)] };
    case "pipe":
      return followPipe(following, def, step);
    default:
      return followLeaf(following, def, step);
  }
}

function followLeaf(following: Following, def: ZodDefinition, step: Step): FieldNode {
  switch (def.type) {
    case "string":
    case "number":
    case "int":
    case "boolean":
    case "bigint":
    case "date":
    case "nan":
    case "null":
    case "undefined":
    case "void":
    case "never":
    case "symbol":
    case "enum":
    case "literal":
    case "template_literal":
      return { kind: "value", categories: [] };
    case "any":
    case "unknown":
    case "custom":
      if (step.marked) return { kind: "free", categories: [] };
      return refuse(
        following,
        step,
        `z.${def.type}() says nothing of its fields; name them, or mark the whole with personal(…, category).`,
      );
    case "transform":
      return refuse(following, step, "what a transform makes cannot be known; pipe it into a schema that names the fields.");
    default:
      return refuse(following, step, `a ${def.type} is no JSON value; use an object, a record or an array.`);
  }
}

function followObject(following: Following, def: ZodDefinition, step: Step): FieldNode {
  const fields = Object.entries(def.shape ?? {}).map(([name, inner]) => [name, follow(following, inner, within(step, name))] as const);
  const open = def.catchall !== undefined && zodInternals(def.catchall)?.def.type !== "never";
  const others = open ? { others: follow(following, def.catchall, within(step, "*")) } : {};
  return withOwners({ kind: "object", categories: [], fields: new Map(fields), ...others }, following.problems, step.path);
}

/** The keys of a record are data too: a marked key marks the record. */
function followRecord(following: Following, def: ZodDefinition, step: Step): FieldNode {
  const others = follow(following, def.valueType, within(step, "*"));
  return { kind: "object", categories: wholeOf(following, def.keyType, step), fields: new Map(), others };
}

function followTuple(following: Following, def: ZodDefinition, step: Step): FieldNode {
  const items = (def.items ?? []).map((item, index) => follow(following, item, within(step, index)));
  const rest = def.rest ?? undefined;
  return { kind: "list", categories: [], items, ...(rest === undefined ? {} : { others: follow(following, rest, within(step, "[]")) }) };
}

function followUnion(following: Following, def: ZodDefinition, step: Step): FieldNode {
  const schemas = def.options ?? [];
  const options = schemas.map((option) => follow(following, option, step));
  const { discriminator } = def;
  if (discriminator === undefined) return { kind: "choice", categories: [], options };
  const option = new Map<unknown, FieldNode>();
  schemas.forEach((schema, index) => {
    const node = options[index];
    if (node) zodInternals(schema)?.propValues?.[discriminator]?.forEach((value) => option.set(value, node));
  });
  return { kind: "choice", categories: [], options, toldApartBy: { field: discriminator, option } };
}

/** Before parsing the value is what goes into the pipe, unless something above has parsed it already; after parsing it is what comes out. */
function followPipe(following: Following, def: ZodDefinition, step: Step): FieldNode {
  const [transformsIn, transformsOut] = [def.in, def.out].map((part) => zodInternals(part)?.def.type === "transform");
  if (transformsIn) return follow(following, def.out, step);
  if (transformsOut) return followTransformed(following, def, step);
  if (step.side === "in")
    return { kind: "choice", categories: [], options: [follow(following, def.in, step), follow(following, def.out, step)] };
  return withMarks(follow(following, def.out, step), wholeOf(following, def.in, step));
}

/** A scalar is taken to stay one; what becomes of an object is only known where it is covered or removed as a whole. */
function followTransformed(following: Following, def: ZodDefinition, step: Step): FieldNode {
  const before = follow(following, def.in, { ...step, side: "in" });
  if (step.side === "in" || before.kind === "value") return before;
  const categories = [...categoriesAsAWhole(before)];
  if (step.marked || categories.length > 0) return { kind: "free", categories };
  return refuse(following, step, "what its transform makes of it cannot be known; pipe it into a schema that names the fields.");
}

function wholeOf(following: Following, schema: unknown, step: Step): readonly Category[] {
  return [...categoriesAsAWhole(follow({ ...following, problems: [] }, schema, { ...step, side: "in", marked: true }))];
}

function within(step: Step, name: string | number): Step {
  return { ...step, path: [...step.path, name] };
}

function refuse(following: Following, { path }: Step, message: string): FieldNode {
  following.problems.push({ path, message });
  return { kind: "value", categories: [] };
}

import type { Node } from "@oxc-project/types";
import type { Definition } from "../symbols/definition.ts";
import { textOf } from "../syntax/static-name.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import type { Evaluator } from "./evaluator.ts";
import { externalType } from "./external-type.ts";
import { membersOfInterface } from "./members.ts";
import { awaited, each, primitive, unknown, type Member, type ValueType } from "./value-type.ts";

const lists = new Set([
  "Array",
  "ReadonlyArray",
  "Set",
  "ReadonlySet",
  "Iterable",
  "AsyncIterable",
  "Iterator",
  "AsyncIterator",
  "Generator",
  "AsyncGenerator",
  "IterableIterator",
  "AsyncIterableIterator",
]);
const maps = new Set(["Map", "ReadonlyMap", "Record", "WeakMap"]);
const passing = new Set(["Partial", "Required", "Readonly", "NonNullable", "NoInfer"]);
const plain: ReadonlyMap<string, "text" | "number" | "boolean" | "date" | "function" | "object"> = new Map([
  ["String", "text"],
  ["Number", "number"],
  ["Boolean", "boolean"],
  ["Date", "date"],
  ["Function", "function"],
  ["Buffer", "object"],
  ["Uint8Array", "object"],
  ["RegExp", "object"],
]);

/** The values a named type describes: `Customer`, `Promise<Customer[]>`, `z.infer<typeof Customer>`. */
export function genericType(name: Node, parameters: readonly Node[], file: SourceFile, evaluator: Evaluator): ValueType {
  if (name.type === "Identifier") {
    const definition = evaluator.definitions.of(name.name, name, file);
    return definition === undefined
      ? builtIn(name.name, parameters, file, evaluator)
      : definedType(definition, parameters, file, evaluator);
  }
  return qualified(name, parameters, file, evaluator);
}

function qualified(name: Node, parameters: readonly Node[], file: SourceFile, evaluator: Evaluator): ValueType {
  const [left, right] =
    name.type === "TSQualifiedName"
      ? [name.left, name.right.name]
      : name.type === "MemberExpression" && name.property.type === "Identifier"
        ? [name.object, name.property.name]
        : [undefined, ""];
  if (left?.type !== "Identifier") return unknown;
  const namespace = evaluator.definitions.of(left.name, left, file);
  if (namespace === undefined)
    return left.name === "NodeJS" ? unknown : externalType({ module: left.name, name: right }, parameters, file, evaluator);
  if ("file" in namespace) return unknown;
  // `z.infer` reaches us through a namespace import or through the named import `z`.
  const inModule = namespace.name === "*" ? evaluator.definitions.exported(namespace.module, right, file) : undefined;
  return definedType(inModule ?? { module: namespace.module, name: right }, parameters, file, evaluator);
}

function definedType(definition: Definition, parameters: readonly Node[], file: SourceFile, evaluator: Evaluator): ValueType {
  if ("module" in definition) return externalType(definition, parameters, file, evaluator);
  const { node, file: home } = definition;
  // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- all other kinds mean the default
  switch (node.type) {
    case "TSInterfaceDeclaration":
      return { is: "object", members: () => membersOfInterface(node, home, evaluator) };
    case "TSTypeAliasDeclaration":
      return evaluator.annotation(node.typeAnnotation, home);
    case "TSEnumDeclaration":
      return primitive("choice");
    default:
      return instanceOf(evaluator.defined(definition, file), evaluator);
  }
}

/** A class names the type of its instances; a schema that shares its name with a type stands for it. */
function instanceOf(type: ValueType, evaluator: Evaluator): ValueType {
  if (type.is === "schema") return type.output();
  return type.is === "class" ? { is: "object", members: () => evaluator.instance(type) } : unknown;
}

function builtIn(name: string, parameters: readonly Node[], file: SourceFile, evaluator: Evaluator): ValueType {
  const [first, second] = parameters;
  const of = (node: Node | undefined) => (): ValueType => (node === undefined ? unknown : evaluator.annotation(node, file));
  const kind = plain.get(name);
  if (kind !== undefined) return primitive(kind);
  if (lists.has(name)) return { is: "list", of: of(first) };
  if (maps.has(name)) return { is: "map", of: of(second) };
  if (passing.has(name)) return of(first)();
  if (name === "Promise" || name === "PromiseLike") return { is: "promise", of: of(first) };
  if (name === "Awaited") return awaited(of(first)());
  if (name === "ReturnType") return each(of(first)(), (fn) => evaluator.call(fn));
  if (name === "Pick" || name === "Omit") return selected(of(first)(), namesIn(second), name === "Pick");
  return { is: "unknown", reference: name };
}

function selected(type: ValueType, names: ReadonlySet<string>, keep: boolean): ValueType {
  return each(type, (one) => {
    if (one.is !== "object") return one;
    return { is: "object", members: () => new Map<string, Member>([...one.members()].filter(([name]) => names.has(name) === keep)) };
  });
}

function namesIn(node: Node | undefined): ReadonlySet<string> {
  const types = node?.type === "TSUnionType" ? node.types : [node];
  return new Set(
    types.map((type) => (type?.type === "TSLiteralType" ? textOf(type.literal) : undefined)).filter((name) => name !== undefined),
  );
}

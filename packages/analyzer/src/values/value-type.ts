import type { ArrowFunctionExpression, Class, Function, Node } from "@oxc-project/types";
import type { ValueKind } from "../lexicon/value-kind.ts";
import type { SourceFile } from "../syntax/source-file.ts";

export type FunctionNode = Function | ArrowFunctionExpression;
export type ClassNode = Class;

/** Where a field is declared: its key. Two reads of one field share it. */
export interface DeclaredAt {
  readonly file: SourceFile;
  readonly key: Node;
}

/** One named part of an object. */
export interface Member {
  readonly name: string;
  readonly declared?: DeclaredAt;
  readonly type: () => ValueType;
}

export type RequestPart = "body" | "query" | "params" | "headers" | "cookies";

/** What is known of the parts of a request. */
export type RequestParts = { readonly [P in RequestPart]?: ValueType };

/** A purpose as a route names it: its name and the node that states it. */
export interface NamedPurpose {
  readonly name: string;
  readonly node: Node;
  readonly file: SourceFile;
}

/** What a route's declaration opens. */
export interface Opening {
  readonly is: "opening";
  readonly kind: "purpose" | "no-personal-data";
  readonly purposes: readonly NamedPurpose[];
  readonly parts: RequestParts;
  /** What the route may send at most. */
  readonly response?: ValueType;
  /** Handlers handed to the declaration itself. */
  readonly handlers: readonly { readonly node: Node; readonly file: SourceFile }[];
}

/**
 * What is known of a value without running anything: enough to follow a personal field from its declaration to where it is sent.
 */
export type ValueType =
  | { readonly is: "unknown"; readonly reference?: string }
  | { readonly is: "nothing" }
  | { readonly is: "primitive"; readonly kind: ValueKind }
  | { readonly is: "object"; readonly members: () => ReadonlyMap<string, Member> }
  | { readonly is: "list"; readonly of: () => ValueType }
  | { readonly is: "map"; readonly of: () => ValueType }
  | { readonly is: "promise"; readonly of: () => ValueType }
  | { readonly is: "union"; readonly of: readonly ValueType[] }
  /** Text or another derived value made from these. */
  | { readonly is: "made-from"; readonly of: readonly ValueType[] }
  /** The value of a declared field. */
  | { readonly is: "field"; readonly name: string; readonly declared: DeclaredAt; readonly type: () => ValueType }
  | { readonly is: "function"; readonly node: FunctionNode; readonly file: SourceFile }
  | { readonly is: "signature"; readonly returns: () => ValueType; readonly parameters: readonly Node[]; readonly file: SourceFile }
  | { readonly is: "class"; readonly node: ClassNode; readonly file: SourceFile }
  | { readonly is: "schema"; readonly output: () => ValueType }
  /** A name of a package, or a whole module when `name` is `"*"`. */
  | { readonly is: "external"; readonly module: string; readonly name: string; readonly from: SourceFile }
  | { readonly is: "request"; readonly parts: RequestParts }
  | { readonly is: "request-part"; readonly part: RequestPart; readonly path: readonly string[]; readonly type: ValueType }
  | { readonly is: "response" }
  | { readonly is: "router"; readonly id: string }
  | { readonly is: "route"; readonly router: string; readonly path: string }
  | { readonly is: "privacy" }
  | { readonly is: "guard" }
  | Opening;

export const unknown: ValueType = { is: "unknown" };
export const nothing: ValueType = { is: "nothing" };

export function primitive(kind: ValueKind): ValueType {
  return { is: "primitive", kind };
}

/** One of several values; alternatives that say nothing are dropped. */
export function union(of: readonly ValueType[]): ValueType {
  const telling = of
    .flatMap((type) => (type.is === "union" ? type.of : [type]))
    .filter((type) => type.is !== "nothing" && type.is !== "unknown");
  const [only] = telling;
  if (only === undefined) return of.find((type) => type.is === "unknown") ?? of[0] ?? unknown;
  return telling.length === 1 ? only : { is: "union", of: telling };
}

/** Applies a question to each alternative of a value, seeing through declared fields. */
export function each(type: ValueType, ask: (plain: ValueType) => ValueType): ValueType {
  if (type.is === "union") return union(type.of.map((one) => each(one, ask)));
  if (type.is === "field") return each(type.type(), ask);
  return ask(type);
}

/** The value itself, whichever declared field it is read from. */
export function heldBy(type: ValueType): ValueType {
  return type.is === "field" ? heldBy(type.type()) : type;
}

/** What `await` gives. */
export function awaited(type: ValueType): ValueType {
  return each(type, (plain) => (plain.is === "promise" ? awaited(plain.of()) : plain));
}

/** What a loop over the value gives, one at a time. */
export function elementOf(type: ValueType): ValueType {
  return each(type, (plain) => (plain.is === "list" || plain.is === "map" ? plain.of() : unknown));
}

/** What the value can be, as far as the lexicon cares. */
export function kindOf(type: ValueType): ValueKind {
  // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- all other kinds mean the default
  switch (type.is) {
    case "primitive":
      return type.kind;
    case "list":
    case "promise":
      return kindOf(type.of());
    case "schema":
      return kindOf(type.output());
    case "field":
      return kindOf(type.type());
    case "union":
      return kindOfUnion(type.of.map(kindOf));
    case "object":
    case "map":
    case "class":
      return "object";
    case "function":
    case "signature":
      return "function";
    case "made-from":
      return "text";
    default:
      return "unknown";
  }
}

/** The kind most telling of personal data wins: `string | number` is text, `Date | string` too. */
function kindOfUnion(kinds: readonly ValueKind[]): ValueKind {
  const order: readonly ValueKind[] = ["text", "number", "date", "object", "unknown", "choice", "boolean", "view", "function"];
  return order.find((kind) => kinds.includes(kind)) ?? "unknown";
}

import type { Node } from "@oxc-project/types";
import type { Scopes } from "../symbols/scope.ts";
import { plainExpression } from "../syntax/plain-expression.ts";
import { staticName } from "../syntax/static-name.ts";

/** A value read from its source, with the node that states it. */
export type StaticValue =
  | { readonly kind: "scalar"; readonly node: Node; readonly value: string | number | boolean | null | undefined }
  | { readonly kind: "list"; readonly node: Node; readonly items: readonly StaticValue[] }
  | { readonly kind: "object"; readonly node: Node; readonly entries: ReadonlyMap<string, StaticEntry> };

export interface StaticEntry {
  readonly key: Node;
  readonly value: StaticValue;
}

/** Something that could only be known by running it. */
export interface NotStatic {
  readonly node: Node;
  readonly what: string;
}

const deepest = 100;

/** Reads literals, arrays, objects, constants of the same file and spreads of these. Everything else is noted in `problems`. */
export class StaticReader {
  readonly problems: NotStatic[] = [];
  readonly #scopes: Scopes;
  #depth = 0;

  constructor(scopes: Scopes) {
    this.#scopes = scopes;
  }

  read(node: Node): StaticValue {
    if (this.#depth >= deepest) return this.#cannot(node, "something nested too deep, or in a circle");
    this.#depth++;
    try {
      return this.#readPlain(plainExpression(node));
    } finally {
      this.#depth--;
    }
  }

  #readPlain(node: Node): StaticValue {
    // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- all other kinds mean the default
    switch (node.type) {
      case "Literal":
        return typeof node.value === "object" && node.value !== null
          ? this.#cannot(node, "a regular expression")
          : scalar(node, typeof node.value === "bigint" ? Number(node.value) : node.value);
      case "TemplateLiteral":
        return node.expressions.length === 0
          ? scalar(node, node.quasis[0]?.value.cooked ?? "")
          : this.#cannot(node, "a template with expressions");
      case "UnaryExpression":
        return this.#readNegative(node);
      case "ArrayExpression":
        return { kind: "list", node, items: node.elements.flatMap((element) => this.#readElement(element)) };
      case "ObjectExpression":
        return { kind: "object", node, entries: this.#readEntries(node) };
      case "Identifier":
        return node.name === "undefined" ? scalar(node, undefined) : this.#readConstant(node);
      default:
        return this.#cannot(node, nameOf(node));
    }
  }

  #readNegative(node: Extract<Node, { type: "UnaryExpression" }>): StaticValue {
    const inner = node.operator === "-" ? this.read(node.argument) : undefined;
    return inner?.kind === "scalar" && typeof inner.value === "number"
      ? scalar(node, -inner.value)
      : this.#cannot(node, `the operator ${node.operator}`);
  }

  #readElement(element: Node | null): readonly StaticValue[] {
    if (element === null) return [];
    if (element.type !== "SpreadElement") return [this.read(element)];
    const spread = this.read(element.argument);
    if (spread.kind === "list") return spread.items;
    this.#cannot(element, "a spread of something that is no list");
    return [];
  }

  #readEntries(node: Extract<Node, { type: "ObjectExpression" }>): ReadonlyMap<string, StaticEntry> {
    const entries = new Map<string, StaticEntry>();
    for (const property of node.properties) {
      if (property.type === "SpreadElement") this.#spreadInto(entries, property.argument);
      else this.#readProperty(property, entries);
    }
    return entries;
  }

  #spreadInto(entries: Map<string, StaticEntry>, argument: Node): void {
    const spread = this.read(argument);
    if (spread.kind === "object") for (const [name, entry] of spread.entries) entries.set(name, entry);
    else this.#cannot(argument, "a spread of something that is no object");
  }

  #readProperty(property: Extract<Node, { type: "Property" }>, entries: Map<string, StaticEntry>): void {
    const name = staticName(property.key, property.computed);
    if (name === undefined) this.#cannot(property.key, "a computed key");
    else if (property.kind !== "init" || property.method) this.#cannot(property, "a method or accessor");
    else entries.set(name, { key: property.key, value: this.read(property.value) });
  }

  #readConstant(node: Extract<Node, { type: "Identifier" }>): StaticValue {
    const declarator = this.#scopes.lookUp(node.name, node)?.parent;
    if (declarator?.type !== "VariableDeclarator" || declarator.id.type !== "Identifier")
      return this.#cannot(node, `${node.name}, which is no constant of this file`);
    const statement = declarator.parent;
    const isConstant = statement?.type === "VariableDeclaration" && statement.kind === "const" && declarator.init !== null;
    return isConstant && declarator.init !== null
      ? this.read(declarator.init)
      : this.#cannot(node, `${node.name}, which is not declared by const`);
  }

  #cannot(node: Node, what: string): StaticValue {
    this.problems.push({ node, what });
    return scalar(node, undefined);
  }
}

function scalar(node: Node, value: string | number | boolean | null | undefined): StaticValue {
  return { kind: "scalar", node, value };
}

function nameOf(node: Node): string {
  // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- all other kinds mean the default
  switch (node.type) {
    case "CallExpression":
    case "NewExpression":
      return "a call";
    case "MemberExpression":
      return "a property of another value";
    case "ConditionalExpression":
    case "LogicalExpression":
      return "a condition";
    case "ArrowFunctionExpression":
    case "FunctionExpression":
      return "a function";
    case "AwaitExpression":
      return "an awaited value";
    default:
      return "an expression";
  }
}

import type { Node } from "@oxc-project/types";
import type { Definition, Definitions } from "../symbols/definition.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import { valueOfType } from "./annotation.ts";
import { valueOfBinding } from "./binding.ts";
import { callbackParameter } from "./callback-parameter.ts";
import type { Evaluator } from "./evaluator.ts";
import { valueOfExpression } from "./expression.ts";
import { membersOfInstance } from "./members.ts";
import { valueOfReturn } from "./returned.ts";
import { each, primitive, unknown, type FunctionNode, type Member, type ValueType } from "./value-type.ts";

const deepest = 60;

/**
 * Follows values through a project. Each node is looked at once; what leads back to itself, or too deep, is unknown.
 */
export class Values implements Evaluator {
  readonly definitions: Definitions;
  readonly #known = new Map<Node, ValueType>();
  readonly #parameters = new Map<FunctionNode, readonly ValueType[]>();
  #depth = 0;

  constructor(definitions: Definitions) {
    this.definitions = definitions;
  }

  /** Says what a function is called with: a route's handler, which Express calls. */
  assume(fn: FunctionNode, values: readonly ValueType[]): void {
    this.#parameters.set(fn, values);
  }

  expression(node: Node, file: SourceFile): ValueType {
    return this.#once(node, () => valueOfExpression(node, file, this));
  }

  annotation(node: Node, file: SourceFile): ValueType {
    return this.#once(node, () => valueOfType(node, file, this));
  }

  returned(fn: FunctionNode, file: SourceFile): ValueType {
    return this.#guarded(() => valueOfReturn(fn, file, this));
  }

  call(callee: ValueType): ValueType {
    return each(callee, (one) => {
      if (one.is === "function") return this.returned(one.node, one.file);
      return one.is === "signature" ? one.returns() : unknown;
    });
  }

  instance(type: Extract<ValueType, { is: "class" }>): ReadonlyMap<string, Member> {
    return membersOfInstance(type.node, type.file, this);
  }

  defined(definition: Definition | undefined, from: SourceFile): ValueType {
    if (definition === undefined) return unknown;
    if ("module" in definition) return { is: "external", module: definition.module, name: definition.name, from };
    const { node, file } = definition;
    if (node.type === "Identifier") return this.#once(node, () => valueOfBinding(node, file, this));
    if (node.type === "TSEnumDeclaration") return primitive("object");
    return node.type === "TSInterfaceDeclaration" || node.type === "TSTypeAliasDeclaration" ? unknown : this.expression(node, file);
  }

  parameterOf(fn: FunctionNode, index: number, file: SourceFile): ValueType | undefined {
    const assumed = this.#parameters.get(fn);
    return assumed === undefined ? callbackParameter(fn, index, file, this) : assumed[index];
  }

  #once(node: Node, value: () => ValueType): ValueType {
    const known = this.#known.get(node);
    if (known !== undefined) return known;
    this.#known.set(node, unknown);
    const found = this.#guarded(value);
    this.#known.set(node, found);
    return found;
  }

  #guarded(value: () => ValueType): ValueType {
    if (this.#depth >= deepest) return unknown;
    this.#depth++;
    try {
      return value();
    } finally {
      this.#depth--;
    }
  }
}

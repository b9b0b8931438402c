import type { Node } from "@oxc-project/types";
import type { Definition, Definitions } from "../symbols/definition.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import type { FunctionNode, Member, ValueType } from "./value-type.ts";

/** What the parts of the evaluation ask of each other. Never throws; what cannot be known is `unknown`. */
export interface Evaluator {
  readonly definitions: Definitions;
  /** The value of an expression. */
  expression(node: Node, file: SourceFile): ValueType;
  /** The values a TypeScript type describes. */
  annotation(node: Node, file: SourceFile): ValueType;
  /** What calling a function gives. */
  returned(node: FunctionNode, file: SourceFile): ValueType;
  /** What calling a value gives, its arguments unheard. */
  call(callee: ValueType): ValueType;
  /** The parts an instance of a class has. */
  instance(type: Extract<ValueType, { is: "class" }>): ReadonlyMap<string, Member>;
  /** The value a definition stands for. */
  defined(definition: Definition | undefined, from: SourceFile): ValueType;
  /** What a parameter holds when the caller is known: a route's handler, a callback. */
  parameterOf(fn: FunctionNode, index: number, file: SourceFile): ValueType | undefined;
}

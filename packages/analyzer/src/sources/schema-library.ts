import type { Node } from "@oxc-project/types";
import { plainExpression } from "../syntax/plain-expression.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import { staticName } from "../syntax/static-name.ts";
import type { Evaluator } from "../values/evaluator.ts";
import { containerOf, statementAround } from "./container-of.ts";
import { asSiblings, type DeclarationStyle, type DeclaredField } from "./declared-field.ts";
import { externalName } from "./external-name.ts";
import { statedByWords } from "./kind-words.ts";
import { propertiesAsFields } from "./object-fields.ts";
import { firstCallee, wordsSaidBy } from "./said-by.ts";
import type { StatedType } from "./stated-type.ts";

type Call = Extract<Node, { type: "CallExpression" }>;

/** A library whose objects are made by calls that are handed a shape. */
export interface SchemaLibrary {
  readonly style: DeclarationStyle;
  /** Without this word in the text, nothing is looked at. */
  readonly word: string;
  readonly module: RegExp;
  /** Functions and methods whose first argument is a shape. */
  readonly makers: ReadonlySet<string>;
}

/** Fields declared by the objects of a schema library, found through the imports of the file. */
export function libraryFields(library: SchemaLibrary, file: SourceFile, evaluator: Evaluator): DeclaredField[] {
  if (!file.text.includes(library.word)) return [];
  return file
    .nodes("CallExpression")
    .filter((call) => library.makers.has(nameOf(call)) && isOf(library, call, file, evaluator))
    .flatMap((call) => fieldsOfShape(library, call.arguments[0], { container: containerOf(call), owner: statementAround(call), file }));
}

function nameOf(call: Call): string {
  const callee = plainExpression(call.callee);
  if (callee.type === "MemberExpression") return staticName(callee.property, callee.computed) ?? "";
  return callee.type === "Identifier" ? callee.name : "";
}

function isOf(library: SchemaLibrary, call: Call, file: SourceFile, evaluator: Evaluator): boolean {
  const callee = firstCallee(call);
  const named = callee === undefined ? undefined : externalName(callee, file, evaluator);
  return named !== undefined && library.module.test(named.module);
}

interface Place {
  readonly container: string;
  readonly owner: Node;
  readonly file: SourceFile;
}

/** A shape may hold plain objects that are shapes themselves. */
function fieldsOfShape(library: SchemaLibrary, shape: Node | undefined, place: Place): DeclaredField[] {
  const own = propertiesAsFields(shape, { ...place, style: library.style, statedBy: statedBySchema });
  return [
    ...asSiblings(own),
    ...own.flatMap((field) => fieldsOfShape(library, field.value, { ...place, container: `${place.container}.${field.name}` })),
  ];
}

function statedBySchema(value: Node): StatedType {
  const plain = plainExpression(value);
  if (plain.type === "ObjectExpression") return { kind: "object" };
  if (plain.type === "Identifier") return { kind: "unknown", reference: plain.name };
  return { kind: "unknown", ...statedByWords(wordsSaidBy(value)) };
}

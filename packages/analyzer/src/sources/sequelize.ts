import type { Class, Node } from "@oxc-project/types";
import { plainExpression } from "../syntax/plain-expression.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import { staticName, textOf } from "../syntax/static-name.ts";
import { ancestor } from "../syntax/walk.ts";
import { statementAround } from "./container-of.ts";
import { asSiblings, type DeclaredField } from "./declared-field.ts";
import { statedByWords } from "./kind-words.ts";
import { propertiesAsFields } from "./object-fields.ts";
import { optionOf, wordsSaidBy } from "./said-by.ts";
import type { StatedType } from "./stated-type.ts";

type Call = Extract<Node, { type: "CallExpression" }>;

/** Fields declared by the Sequelize models of a file: `define("User", { … })`, `User.init({ … })`, `createTable("users", { … })`. */
export function sequelizeFields(file: SourceFile): DeclaredField[] {
  if (!/sequelize|DataTypes/i.test(file.text)) return [];
  const made = file.nodes("CallExpression").map((call) => ({ model: modelOf(call), node: call }));
  const named = file.nodes("VariableDeclarator").map((declarator) => ({ model: attributesOf(declarator), node: declarator }));
  return [...made, ...named].flatMap(({ model, node }) => {
    if (model === undefined) return [];
    return asSiblings(propertiesAsFields(model.columns, { ...model, style: "sequelize", file, owner: statementAround(node), statedBy }));
  });
}

/** `const attributes = { email: { type: DataTypes.STRING } }`: a model is made of them somewhere else. */
function attributesOf({ id, init }: Extract<Node, { type: "VariableDeclarator" }>): Model | undefined {
  return init === null || id.type !== "Identifier" ? undefined : withColumns(id.name, init);
}

interface Model {
  readonly container: string;
  readonly columns: Node;
}

function modelOf(call: Call): Model | undefined {
  const callee = plainExpression(call.callee);
  if (callee.type !== "MemberExpression") return undefined;
  const [first, second] = call.arguments;
  const method = staticName(callee.property, callee.computed);
  if (method === "define" || method === "createTable") return withColumns(textOf(first), second);
  return method === "init" ? withColumns(classNamed(callee.object), first) : undefined;
}

/** `User.init(…)`, or `super.init(…)` inside the class. */
function classNamed(object: Node): string | undefined {
  if (object.type === "Identifier") return object.name;
  return object.type === "Super" ? ancestor(object, (node): node is Class => node.type === "ClassDeclaration")?.id?.name : undefined;
}

/** What is no type of Sequelize is no column: other libraries have a `define` of their own. */
function withColumns(container: string | undefined, columns: Node | undefined): Model | undefined {
  const plain = columns === undefined ? undefined : plainExpression(columns);
  if (container === undefined || plain?.type !== "ObjectExpression") return undefined;
  const isColumn = plain.properties.some((property) => property.type === "Property" && typeOf(property.value) !== undefined);
  return isColumn ? { container, columns: plain } : undefined;
}

/** `DataTypes.STRING`, `Sequelize.STRING(10)`, alone or as the `type` of a column. */
function typeOf(value: Node): Node | undefined {
  const plain = plainExpression(value);
  const type = optionOf(plain, "type") ?? plain;
  const named = type.type === "CallExpression" ? plainExpression(type.callee) : type;
  return named.type === "MemberExpression" && /^[A-Z]+\d?$/.test(staticName(named.property, named.computed) ?? "") ? type : undefined;
}

function statedBy(value: Node): StatedType {
  const stated = statedByWords(wordsSaidBy(value));
  const references = optionOf(value, "references");
  const model = references === undefined ? undefined : optionOf(references, "model");
  const refersTo = textOf(model) ?? (model?.type === "Identifier" ? model.name : textOf(optionOf(model, "tableName")));
  return {
    ...stated,
    kind: stated.kind === "object" ? "unknown" : (stated.kind ?? "unknown"),
    ...(refersTo === undefined ? {} : { refersTo }),
  };
}

import type { Node } from "@oxc-project/types";
import { plainExpression } from "../syntax/plain-expression.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import { staticName, textOf } from "../syntax/static-name.ts";
import { walk } from "../syntax/walk.ts";
import type { Evaluator } from "../values/evaluator.ts";
import { statementAround } from "./container-of.ts";
import { asSiblings, type DeclaredField } from "./declared-field.ts";
import { externalName } from "./external-name.ts";
import { statedByWords } from "./kind-words.ts";
import { propertiesAsFields } from "./object-fields.ts";
import { firstCallee, wordsSaidBy } from "./said-by.ts";
import type { StatedType } from "./stated-type.ts";

type Call = Extract<Node, { type: "CallExpression" }>;

/** Fields declared by the Drizzle tables of a file. */
export function drizzleFields(file: SourceFile, evaluator: Evaluator): DeclaredField[] {
  if (!file.text.includes("drizzle-orm")) return [];
  return file.nodes("CallExpression").flatMap((call) => {
    const columns = columnsOf(call);
    if (columns === undefined || !isTable(call, columns, file, evaluator)) return [];
    const about = { container: nameOf(call), style: "drizzle", file, owner: statementAround(call), statedBy } as const;
    return asSiblings(propertiesAsFields(columns, about));
  });
}

/** `pgTable("users", { … })`, or with a function that makes the columns. */
function columnsOf(call: Call): Node | undefined {
  if (textOf(call.arguments[0]) === undefined) return undefined;
  const second = call.arguments[1];
  const plain = second === undefined ? undefined : plainExpression(second);
  if (plain?.type !== "ArrowFunctionExpression") return plain?.type === "ObjectExpression" ? plain : undefined;
  const body = plainExpression(plain.body);
  return body.type === "ObjectExpression" ? body : undefined;
}

/** A table is made by a function of Drizzle, or by one of the project whose columns are Drizzle's. */
function isTable(call: Call, columns: Node, file: SourceFile, evaluator: Evaluator): boolean {
  const callee = plainExpression(call.callee);
  const name =
    callee.type === "MemberExpression" ? staticName(callee.property, callee.computed) : callee.type === "Identifier" ? callee.name : "";
  if (isDrizzle(callee, file, evaluator)) return true;
  const [first] = columns.type === "ObjectExpression" ? columns.properties : [];
  const column = first?.type === "Property" ? firstCallee(first.value) : undefined;
  return /table$/i.test(name ?? "") && column !== undefined && (column.type === "MemberExpression" || isDrizzle(column, file, evaluator));
}

function isDrizzle(node: Node, file: SourceFile, evaluator: Evaluator): boolean {
  return externalName(node, file, evaluator)?.module.startsWith("drizzle-orm") === true;
}

function nameOf(call: Call): string {
  const { parent } = call;
  if (parent?.type === "VariableDeclarator" && parent.id.type === "Identifier") return parent.id.name;
  return textOf(call.arguments[0]) ?? "table";
}

/** How a column is read that is kept as something else: `integer({ mode: "boolean" })`. */
const modes = new Set(["boolean", "timestamp", "timestamp_ms", "json", "date"]);

function statedBy(value: Node): StatedType {
  const words = wordsSaidBy(value);
  const stated = statedByWords([...words.filter((word) => modes.has(word)), ...words]);
  const refersTo = referenceIn(value);
  const kind = stated.kind === "object" ? "unknown" : (stated.kind ?? "unknown");
  return { ...stated, kind, ...(refersTo === undefined ? {} : { refersTo }) };
}

/** `.references(() => users.id)` names the table. */
function referenceIn(value: Node): string | undefined {
  let table: string | undefined;
  walk(value, (node) => {
    if (node.type !== "CallExpression" || node.callee.type !== "MemberExpression") return undefined;
    if (staticName(node.callee.property, node.callee.computed) !== "references") return undefined;
    const [target] = node.arguments;
    const body = target?.type === "ArrowFunctionExpression" ? plainExpression(target.body) : undefined;
    if (body?.type === "MemberExpression" && body.object.type === "Identifier") table = body.object.name;
    return undefined;
  });
  return table;
}

import type { Node } from "@oxc-project/types";
import { staticName } from "../syntax/static-name.ts";
import type { SourceFile } from "../syntax/source-file.ts";

/** Where an exported name comes from: a name of the file, an expression, or another module. */
export type ExportedAs = { readonly local: string } | { readonly expression: Node } | { readonly specifier: string; readonly name: string };

/** The names a file exports, and the modules it passes on whole. */
export interface ExportTable {
  readonly named: ReadonlyMap<string, ExportedAs>;
  readonly stars: readonly string[];
}

/** The name under which a CommonJS module as a whole is kept. */
export const wholeModule = "module.exports";

/** Reads the export statements of a file, and its assignments to `module.exports` and `exports`. */
export function exportsOf(file: SourceFile): ExportTable {
  const named = new Map<string, ExportedAs>();
  for (const statement of file.nodes("ExportNamedDeclaration")) addNamed(statement, named);
  for (const assignment of file.nodes("AssignmentExpression")) addAssigned(assignment, named);
  for (const statement of file.nodes("ExportDefaultDeclaration")) named.set("default", defaultOf(statement.declaration));
  return {
    named,
    stars: file
      .nodes("ExportAllDeclaration")
      .filter((node) => node.exported === null)
      .map((node) => node.source.value),
  };
}

function addAssigned({ left, right }: Extract<Node, { type: "AssignmentExpression" }>, named: Map<string, ExportedAs>): void {
  if (left.type !== "MemberExpression" || left.computed) return;
  const name = staticName(left.property) ?? "";
  if (isNamed(left.object, "module") && name === "exports") addWhole(right, named);
  else if (isNamed(left.object, "exports") || isModuleExports(left.object)) named.set(name, asExport(right));
}

/** `module.exports = { a, b }` also exports its parts by name. */
function addWhole(value: Node, named: Map<string, ExportedAs>): void {
  named.set(wholeModule, asExport(value));
  if (value.type !== "ObjectExpression") return;
  for (const property of value.properties) {
    const name = property.type === "Property" ? staticName(property.key, property.computed) : undefined;
    if (property.type === "Property" && name !== undefined) named.set(name, asExport(property.value));
  }
}

function asExport(value: Node): ExportedAs {
  return value.type === "Identifier" ? { local: value.name } : { expression: value };
}

function isModuleExports(node: Node): boolean {
  return node.type === "MemberExpression" && isNamed(node.object, "module") && staticName(node.property, node.computed) === "exports";
}

function isNamed(node: Node, name: string): boolean {
  return node.type === "Identifier" && node.name === name;
}

function defaultOf(declaration: Node): ExportedAs {
  if (declaration.type === "Identifier") return { local: declaration.name };
  const id = "id" in declaration ? (declaration.id as Node | null) : null;
  return id?.type === "Identifier" ? { local: id.name } : { expression: declaration };
}

function addNamed(statement: Extract<Node, { type: "ExportNamedDeclaration" }>, named: Map<string, ExportedAs>): void {
  for (const specifier of statement.specifiers) {
    const exported = staticName(specifier.exported) ?? "";
    const local = staticName(specifier.local) ?? "";
    named.set(exported, statement.source === null ? { local } : { specifier: statement.source.value, name: local });
  }
  if (statement.declaration) for (const name of namesOf(statement.declaration)) named.set(name, { local: name });
}

function namesOf(declaration: Node): string[] {
  if (declaration.type === "VariableDeclaration") return declaration.declarations.flatMap((declarator) => identifiersIn(declarator.id));
  const id = "id" in declaration ? (declaration.id as Node | null) : null;
  return id?.type === "Identifier" ? [id.name] : [];
}

function identifiersIn(pattern: Node): string[] {
  if (pattern.type === "Identifier") return [pattern.name];
  if (pattern.type !== "ObjectPattern") return [];
  return pattern.properties.flatMap((property) => identifiersIn(property.type === "RestElement" ? property.argument : property.value));
}

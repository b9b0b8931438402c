import type { Node } from "@oxc-project/types";
import type { SourceFile } from "../syntax/source-file.ts";

/**
 * What declares a name: an identifier inside a binding pattern (variables and parameters), a declaration (function, class, type, enum),
 * or an import specifier.
 */
export type Declarator = Node;

type Scope = Map<string, Declarator>;

const declarations = new Set([
  "FunctionDeclaration",
  "ClassDeclaration",
  "TSInterfaceDeclaration",
  "TSTypeAliasDeclaration",
  "TSEnumDeclaration",
  "TSDeclareFunction",
]);

/** Remembers the names each scope declares; the nodes are the keys, so that a file's scopes vanish with its tree. */
export class Scopes {
  readonly #byNode = new WeakMap<Node, Scope>();

  /** Finds what a name means at a place: the nearest scope around it that declares the name. */
  lookUp(name: string, at: Node): Declarator | undefined {
    for (let node: Node | null | undefined = at; node; node = node.parent) {
      const found = this.#scopeOf(node)?.get(name);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** What a name means at the top of a file. */
  topLevel(name: string, file: SourceFile): Declarator | undefined {
    return this.#scopeOf(file.program)?.get(name);
  }

  #scopeOf(node: Node): Scope | undefined {
    const known = this.#byNode.get(node);
    if (known !== undefined) return known;
    const scope = declaredBy(node);
    if (scope !== undefined) this.#byNode.set(node, scope);
    return scope;
  }
}

function declaredBy(node: Node): Scope | undefined {
  // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- all other kinds mean the default
  switch (node.type) {
    case "Program":
    case "BlockStatement":
    case "StaticBlock":
      return ofStatements(node.body);
    case "FunctionDeclaration":
    case "FunctionExpression":
    case "ArrowFunctionExpression":
      return ofParameters(node.params);
    case "ForOfStatement":
    case "ForInStatement":
      return ofStatements([node.left]);
    case "ForStatement":
      return node.init === null ? undefined : ofStatements([node.init]);
    default:
      return undefined;
  }
}

function ofParameters(parameters: readonly Node[]): Scope {
  const scope: Scope = new Map();
  for (const parameter of parameters) addPattern(parameter.type === "TSParameterProperty" ? parameter.parameter : parameter, scope);
  return scope;
}

function ofStatements(statements: readonly Node[]): Scope {
  const scope: Scope = new Map();
  for (const statement of statements) addStatement(statement, scope);
  return scope;
}

function addStatement(statement: Node, scope: Scope): void {
  if (statement.type === "ImportDeclaration") {
    for (const specifier of statement.specifiers) scope.set(specifier.local.name, specifier);
  } else if (statement.type === "ExportNamedDeclaration" || statement.type === "ExportDefaultDeclaration") {
    if (statement.declaration) addStatement(statement.declaration, scope);
  } else if (statement.type === "VariableDeclaration") {
    for (const declarator of statement.declarations) addPattern(declarator.id, scope);
  } else if (declarations.has(statement.type)) {
    const { id } = statement as Extract<Node, { type: "TSInterfaceDeclaration" }>;
    // A type and a value may share a name; the first one wins, which for `const X = z.object(…); type X = …` is the schema.
    if ((id as typeof id | null) !== null && !scope.has(id.name)) scope.set(id.name, statement);
  }
}

function addPattern(pattern: Node, scope: Scope): void {
  // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- all other kinds mean the default
  switch (pattern.type) {
    case "Identifier":
      scope.set(pattern.name, pattern);
      break;
    case "ObjectPattern":
      for (const property of pattern.properties) addPattern(property.type === "RestElement" ? property.argument : property.value, scope);
      break;
    case "ArrayPattern":
      for (const element of pattern.elements) if (element) addPattern(element, scope);
      break;
    case "AssignmentPattern":
      addPattern(pattern.left, scope);
      break;
    case "RestElement":
      addPattern(pattern.argument, scope);
      break;
    default:
      break;
  }
}

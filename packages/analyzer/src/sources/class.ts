import type { Class, Node } from "@oxc-project/types";
import { staticName } from "../syntax/static-name.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import { asSiblings, type DeclaredField, type LoneField } from "./declared-field.ts";
import { fieldsInside } from "./signatures.ts";

/** Fields declared by the classes of a file: properties and constructor parameters that become properties. */
export function classFields(file: SourceFile): DeclaredField[] {
  return [...file.nodes("ClassDeclaration"), ...file.nodes("ClassExpression")].flatMap((node) => fieldsOfClass(node, file));
}

function fieldsOfClass(node: Class, file: SourceFile): DeclaredField[] {
  const container = node.id?.name ?? nameOfVariable(node) ?? "class";
  const own = node.body.body.flatMap((element) => fieldsOfElement(element, container, node, file));
  return [
    ...asSiblings(own),
    ...own.flatMap((field) => fieldsInside(field.value, { container: `${container}.${field.name}`, style: "class", file, owner: node })),
  ];
}

function nameOfVariable(node: Node): string | undefined {
  return node.parent?.type === "VariableDeclarator" && node.parent.id.type === "Identifier" ? node.parent.id.name : undefined;
}

function fieldsOfElement(element: Node, container: string, owner: Node, file: SourceFile): LoneField[] {
  const about = { container, style: "class", file, owner } as const;
  if ((element.type === "PropertyDefinition" || element.type === "TSAbstractPropertyDefinition") && !element.static) {
    const name = staticName(element.key, element.computed);
    const value = element.typeAnnotation?.typeAnnotation ?? element.value ?? undefined;
    return name === undefined ? [] : [{ ...about, name: name.replace(/^#/, ""), key: element.key, member: element, value }];
  }
  if (element.type !== "MethodDefinition" || element.kind !== "constructor") return [];
  return element.value.params.flatMap((parameter) => (parameter.type === "TSParameterProperty" ? ofParameter(parameter, about) : []));
}

function ofParameter(
  parameter: Extract<Node, { type: "TSParameterProperty" }>,
  about: Pick<LoneField, "container" | "style" | "file" | "owner">,
): LoneField[] {
  const pattern = parameter.parameter.type === "AssignmentPattern" ? parameter.parameter.left : parameter.parameter;
  if (pattern.type !== "Identifier") return [];
  return [{ ...about, name: pattern.name, key: pattern, member: parameter, value: pattern.typeAnnotation?.typeAnnotation }];
}

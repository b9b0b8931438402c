import type { Class, Node } from "@oxc-project/types";
import { staticName } from "../syntax/static-name.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import { asSiblings, type DeclaredField, type LoneField } from "./declared-field.ts";
import { decoratorMark, isEntity, statedByDecorators } from "./decorators.ts";
import { assignedFields } from "./assigned-fields.ts";
import { statedByJsdoc } from "./jsdoc-type.ts";
import { fieldsInside } from "./signatures.ts";

/** What all fields of one class share. */
export type OwnerOfElements = Pick<LoneField, "container" | "style" | "file" | "owner">;

/** Fields declared by the classes of a file: properties, what a constructor assigns in JavaScript, and its parameters that become properties. */
export function classFields(file: SourceFile): DeclaredField[] {
  return [...file.nodes("ClassDeclaration"), ...file.nodes("ClassExpression")].flatMap((node) => fieldsOfClass(node, file));
}

function fieldsOfClass(node: Class, file: SourceFile): DeclaredField[] {
  const container = node.id?.name ?? nameOfVariable(node) ?? "class";
  const about: OwnerOfElements = { container, style: isEntity(node) ? "entity" : "class", file, owner: node };
  const declared = node.body.body.flatMap((element) => fieldsOfElement(element, about));
  const own = [...declared, ...assignedFields(node, about, new Set(declared.map(({ name }) => name)))];
  return [...asSiblings(own), ...own.flatMap((field) => fieldsInside(field.value, { ...about, container: `${container}.${field.name}` }))];
}

function nameOfVariable(node: Node): string | undefined {
  return node.parent?.type === "VariableDeclarator" && node.parent.id.type === "Identifier" ? node.parent.id.name : undefined;
}

function fieldsOfElement(element: Node, about: OwnerOfElements): LoneField[] {
  if ((element.type === "PropertyDefinition" || element.type === "TSAbstractPropertyDefinition") && !element.static) {
    const name = staticName(element.key, element.computed);
    const value = element.typeAnnotation?.typeAnnotation ?? element.value ?? undefined;
    if (name === undefined) return [];
    return [{ ...about, name: name.replace(/^#/, ""), key: element.key, member: element, value, ...saidOf(element, about.file) }];
  }
  if (element.type !== "MethodDefinition" || element.kind !== "constructor") return [];
  return element.value.params.flatMap((parameter) => (parameter.type === "TSParameterProperty" ? ofParameter(parameter, about) : []));
}

function saidOf(element: Node, file: SourceFile): Pick<LoneField, "stated" | "mark"> {
  const stated = statedByDecorators(element) ?? statedByJsdoc(element, file);
  const mark = decoratorMark(element, file);
  return { ...(stated && { stated }), ...(mark && { mark }) };
}

function ofParameter(parameter: Extract<Node, { type: "TSParameterProperty" }>, about: OwnerOfElements): LoneField[] {
  const pattern = parameter.parameter.type === "AssignmentPattern" ? parameter.parameter.left : parameter.parameter;
  if (pattern.type !== "Identifier") return [];
  return [{ ...about, name: pattern.name, key: pattern, member: parameter, value: pattern.typeAnnotation?.typeAnnotation }];
}

import type { Node } from "@oxc-project/types";
import { staticName } from "../syntax/static-name.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import { walk } from "../syntax/walk.ts";
import { asSiblings, type DeclarationStyle, type DeclaredField, type LoneField } from "./declared-field.ts";

/** What all fields of one owner share. */
export interface OwnerOfSignatures {
  readonly container: string;
  readonly style: DeclarationStyle;
  readonly file: SourceFile;
  readonly owner: Node;
}

/** The fields a list of property signatures declares, those of object types inside them included. */
export function fieldsOfSignatures(signatures: readonly Node[], owner: OwnerOfSignatures): DeclaredField[] {
  const own: LoneField[] = [];
  for (const signature of signatures) {
    if (signature.type !== "TSPropertySignature") continue;
    const name = staticName(signature.key, signature.computed);
    if (name !== undefined)
      own.push({ ...owner, name, key: signature.key, member: signature, value: signature.typeAnnotation?.typeAnnotation });
  }
  return [
    ...asSiblings(own),
    ...own.flatMap((field) => fieldsInside(field.value, { ...owner, container: `${owner.container}.${field.name}` })),
  ];
}

/** The fields of object types written inside a type: in a list, a union, `Partial<{ … }>`. What a function takes or gives is left out. */
export function fieldsInside(type: Node | undefined, owner: OwnerOfSignatures): DeclaredField[] {
  return type === undefined ? [] : literalsIn(type).flatMap((literal) => fieldsOfSignatures(literal.members, owner));
}

function literalsIn(type: Node): Extract<Node, { type: "TSTypeLiteral" }>[] {
  const found: Extract<Node, { type: "TSTypeLiteral" }>[] = [];
  walk(type, (node) => {
    if (node.type === "TSFunctionType" || node.type === "TSConstructorType") return false;
    if (node.type !== "TSTypeLiteral") return undefined;
    found.push(node);
    return false;
  });
  return found;
}

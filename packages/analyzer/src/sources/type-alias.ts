import type { SourceFile } from "../syntax/source-file.ts";
import type { DeclaredField } from "./declared-field.ts";
import { fieldsInside } from "./signatures.ts";

/** Fields declared by the type aliases of a file. */
export function typeAliasFields(file: SourceFile): DeclaredField[] {
  return file
    .nodes("TSTypeAliasDeclaration")
    .flatMap((node) => fieldsInside(node.typeAnnotation, { container: node.id.name, style: "type", file, owner: node }));
}

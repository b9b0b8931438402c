import type { SourceFile } from "../syntax/source-file.ts";
import type { DeclaredField } from "./declared-field.ts";
import { fieldsOfSignatures } from "./signatures.ts";

/** Fields declared by the interfaces of a file. */
export function interfaceFields(file: SourceFile): DeclaredField[] {
  return file
    .nodes("TSInterfaceDeclaration")
    .flatMap((node) => fieldsOfSignatures(node.body.body, { container: node.id.name, style: "interface", file, owner: node }));
}

import type { SourceFile } from "../syntax/source-file.ts";
import type { Evaluator } from "../values/evaluator.ts";
import { classFields } from "./class.ts";
import type { DeclaredField } from "./declared-field.ts";
import { interfaceFields } from "./interface.ts";
import { typeAliasFields } from "./type-alias.ts";
import { zodFields } from "./zod-object.ts";

/** Every field a file declares, in any of the syntaxes the analyzer reads. A new syntax is one more line here. */
export function declaredFields(file: SourceFile, evaluator: Evaluator): DeclaredField[] {
  return [...interfaceFields(file), ...typeAliasFields(file), ...classFields(file), ...zodFields(file, evaluator)];
}

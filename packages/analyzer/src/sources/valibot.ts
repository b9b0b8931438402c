import type { SourceFile } from "../syntax/source-file.ts";
import type { Evaluator } from "../values/evaluator.ts";
import type { DeclaredField } from "./declared-field.ts";
import { libraryFields, type SchemaLibrary } from "./schema-library.ts";

const valibot: SchemaLibrary = {
  style: "valibot",
  word: "valibot",
  module: /^(?:valibot|@valibot\/valibot|jsr:@valibot\/valibot)$/,
  makers: new Set(["object", "strictObject", "looseObject", "objectWithRest", "objectAsync", "strictObjectAsync", "looseObjectAsync"]),
};

/** Fields declared by the valibot objects of a file. */
export function valibotFields(file: SourceFile, evaluator: Evaluator): DeclaredField[] {
  return libraryFields(valibot, file, evaluator);
}

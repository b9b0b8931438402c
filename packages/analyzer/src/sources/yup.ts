import type { SourceFile } from "../syntax/source-file.ts";
import type { Evaluator } from "../values/evaluator.ts";
import type { DeclaredField } from "./declared-field.ts";
import { libraryFields, type SchemaLibrary } from "./schema-library.ts";

const yup: SchemaLibrary = { style: "yup", word: "yup", module: /^yup$/, makers: new Set(["object", "shape"]) };

/** Fields declared by the yup objects of a file. */
export function yupFields(file: SourceFile, evaluator: Evaluator): DeclaredField[] {
  return libraryFields(yup, file, evaluator);
}

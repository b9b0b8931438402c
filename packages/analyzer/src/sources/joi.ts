import type { SourceFile } from "../syntax/source-file.ts";
import type { Evaluator } from "../values/evaluator.ts";
import type { DeclaredField } from "./declared-field.ts";
import { libraryFields, type SchemaLibrary } from "./schema-library.ts";

const joi: SchemaLibrary = {
  style: "joi",
  word: "oi",
  module: /^(?:joi|@hapi\/joi|celebrate|joi-browser)$/,
  makers: new Set(["object", "keys", "append"]),
};

/** Fields declared by the Joi objects of a file. */
export function joiFields(file: SourceFile, evaluator: Evaluator): DeclaredField[] {
  return /\bjoi\b|celebrate/i.test(file.text) ? libraryFields(joi, file, evaluator) : [];
}

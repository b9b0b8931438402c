import type { SourceFile } from "../syntax/source-file.ts";
import type { Evaluator } from "../values/evaluator.ts";
import type { DeclaredField } from "./declared-field.ts";
import { libraryFields, type SchemaLibrary } from "./schema-library.ts";

const typebox: SchemaLibrary = {
  style: "typebox",
  word: "Object(",
  module: /^(?:typebox|@sinclair\/typebox|elysia|@fastify\/type-provider-typebox)$/,
  makers: new Set(["Object"]),
};

/** Fields declared by the TypeBox objects of a file. */
export function typeboxFields(file: SourceFile, evaluator: Evaluator): DeclaredField[] {
  return libraryFields(typebox, file, evaluator);
}

import type { SourceFile } from "../syntax/source-file.ts";
import type { Evaluator } from "../values/evaluator.ts";
import { classFields } from "./class.ts";
import type { DeclaredField } from "./declared-field.ts";
import { drizzleFields } from "./drizzle.ts";
import { embeddedFields } from "./embedded.ts";
import { graphqlFields } from "./graphql.ts";
import { interfaceFields } from "./interface.ts";
import { joiFields } from "./joi.ts";
import { jsonSchemaFields } from "./json-schema.ts";
import { mongooseFields } from "./mongoose.ts";
import { prismaFields } from "./prisma.ts";
import { sequelizeFields } from "./sequelize.ts";
import { sqlFields } from "./sql.ts";
import { typeAliasFields } from "./type-alias.ts";
import { typeboxFields } from "./typebox.ts";
import { typedefFields } from "./typedef.ts";
import { valibotFields } from "./valibot.ts";
import { yupFields } from "./yup.ts";
import { zodFields } from "./zod-object.ts";

/** Every field a file declares, in any of the syntaxes the analyzer reads. A new syntax is one more line here. */
export function declaredFields(file: SourceFile, evaluator: Evaluator): DeclaredField[] {
  switch (file.grammar) {
    case "prisma":
      return prismaFields(file);
    case "sql":
      return sqlFields(file);
    case "graphql":
      return graphqlFields(file);
    case "json":
    case "yaml":
      return jsonSchemaFields(file);
    case "javascript":
      return inJavaScript(file, evaluator);
  }
}

function inJavaScript(file: SourceFile, evaluator: Evaluator): DeclaredField[] {
  return [
    ...interfaceFields(file),
    ...typeAliasFields(file),
    ...classFields(file),
    ...typedefFields(file),
    ...zodFields(file, evaluator),
    ...yupFields(file, evaluator),
    ...joiFields(file, evaluator),
    ...valibotFields(file, evaluator),
    ...typeboxFields(file, evaluator),
    ...drizzleFields(file, evaluator),
    ...mongooseFields(file, evaluator),
    ...sequelizeFields(file),
    ...embeddedFields(file),
  ];
}

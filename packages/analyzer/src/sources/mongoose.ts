import type { Node } from "@oxc-project/types";
import { plainExpression } from "../syntax/plain-expression.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import { textOf } from "../syntax/static-name.ts";
import type { Evaluator } from "../values/evaluator.ts";
import { containerOf, statementAround } from "./container-of.ts";
import { asSiblings, type DeclaredField } from "./declared-field.ts";
import { externalName } from "./external-name.ts";
import { statedByWords } from "./kind-words.ts";
import { propertiesAsFields } from "./object-fields.ts";
import { optionOf, wordsSaidBy } from "./said-by.ts";
import type { StatedType } from "./stated-type.ts";

/** Fields declared by the Mongoose schemas of a file: `new Schema({ … })`. */
export function mongooseFields(file: SourceFile, evaluator: Evaluator): DeclaredField[] {
  if (!file.text.includes("mongoose")) return [];
  return file.nodes("NewExpression").flatMap((made) => {
    const named = externalName(made.callee, file, evaluator);
    if (named?.name !== "Schema" || !/^(?:@nestjs\/)?mongoose$/.test(named.module)) return [];
    return fieldsOfShape(made.arguments[0], { container: containerOf(made), owner: statementAround(made), file });
  });
}

interface Place {
  readonly container: string;
  readonly owner: Node;
  readonly file: SourceFile;
}

function fieldsOfShape(shape: Node | undefined, place: Place): DeclaredField[] {
  const own = propertiesAsFields(shape, { ...place, style: "mongoose", statedBy });
  return [
    ...asSiblings(own),
    ...own.flatMap((field) => fieldsOfShape(nestedShape(field.value), { ...place, container: `${place.container}.${field.name}` })),
  ];
}

/** `{ street: String }`, `[{ street: String }]` and `{ type: { street: String } }` hold fields; `{ type: String }` is one. */
function nestedShape(value: Node): Node | undefined {
  const plain = plainExpression(value);
  if (plain.type === "ArrayExpression") return plain.elements[0] ? nestedShape(plain.elements[0]) : undefined;
  if (plain.type !== "ObjectExpression") return undefined;
  const type = optionOf(plain, "type");
  if (type === undefined || optionOf(type, "type") !== undefined) return plain;
  return nestedShape(type);
}

function statedBy(value: Node): StatedType {
  if (nestedShape(value) !== undefined) return { kind: "object" };
  const [only] = itemsOf(value);
  const refersTo = only === undefined ? undefined : textOf(optionOf(only, "ref"));
  const key = refersTo === undefined ? {} : { refersTo };
  const words = wordsSaidBy(value);
  const stated = statedByWords(words.filter((word) => word !== "array"));
  if (stated.kind === undefined && words[0] !== undefined && !/^(?:Mixed|Schema|Types|Buffer)$/.test(words[0]))
    return { kind: "object", reference: words[0], ...key };
  return { ...stated, kind: stated.kind ?? "unknown", ...key };
}

/** What a list holds, or the value itself. */
function itemsOf(value: Node): Node[] {
  const plain = plainExpression(value);
  const type = optionOf(plain, "type");
  const list = plain.type === "ArrayExpression" ? plain : type?.type === "ArrayExpression" ? type : undefined;
  if (list === undefined) return [plain];
  return list.elements.filter((element) => element !== null).map(plainExpression);
}

import type { Node } from "@oxc-project/types";
import { plainExpression } from "../syntax/plain-expression.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import { textOf } from "../syntax/static-name.ts";
import { categoriesIn } from "./category-tags.ts";
import { statedByWords } from "./kind-words.ts";
import type { Mark } from "./mark.ts";
import { optionOf, wordsSaidBy } from "./said-by.ts";
import type { StatedType } from "./stated-type.ts";

/** One decorator: its name, and what it is called with. */
interface Decoration {
  readonly name: string;
  readonly with: readonly Node[];
}

const relations = new Set([
  ...["ManyToOne", "OneToMany", "OneToOne", "ManyToMany", "BelongsTo", "HasMany", "HasOne", "BelongsToMany", "ValidateNested"],
]);
const columns = new Set(["Column", "Property", "Prop", "PrimaryColumn", "Enum", "ViewColumn", "IsEnum", "Field", "DeleteDateColumn"]);
const entities = new Set(["Entity", "Table", "Schema", "ViewEntity", "Embeddable", "ChildEntity", "View", "Model", "modelOptions"]);

/** Tells whether a class is one an ORM stores: `@Entity()`, `@Table`, `@Schema()`. */
export function isEntity(owner: Node): boolean {
  return decorationsOf(owner).some(({ name }) => entities.has(name));
}

/** What the decorators of a property say of its values. */
export function statedByDecorators(element: Node): StatedType | undefined {
  const decorations = decorationsOf(element);
  if (decorations.length === 0) return undefined;
  const refersTo = decorations.map(targetOfKey).find((target) => target !== undefined);
  if (decorations.some(({ name }) => relations.has(name)) && refersTo === undefined) return { kind: "object" };
  const words = decorations.flatMap((one) =>
    columns.has(one.name) ? [...one.with.flatMap((node) => wordsSaidBy(node)), enumWord(one)] : [one.name],
  );
  return { ...statedByWords(words), ...(refersTo === undefined ? {} : { refersTo }) };
}

function enumWord({ name }: Decoration): string {
  return name === "Enum" || name === "IsEnum" ? "enum" : "";
}

/** The mark a decorator puts on a property: `@Category("contact.email")`, `@Personal("contact.email")`, `@NotPersonal("why")`. */
export function decoratorMark(element: Node, file: SourceFile): Mark | undefined {
  const decorations = decorationsOf(element);
  if (decorations.some(({ name }) => name === "NotPersonal")) return { says: "not-personal" };
  const marks = decorations.filter(({ name }) => name === "Category" || name === "Personal");
  const categories = marks.flatMap(({ with: given }) => given.flatMap((node) => categoriesIn(textOf(node) ?? "", node.start + 1, file)));
  return categories.length === 0 ? undefined : { says: "personal", categories, by: "a decorator" };
}

/** `@ForeignKey(() => User)` and `@Prop({ ref: "User" })`: the rows a key points to. */
function targetOfKey({ name, with: given }: Decoration): string | undefined {
  const [first] = given;
  if (first === undefined) return undefined;
  if (name === "ForeignKey") return nameReturnedBy(first);
  const ref = name === "Prop" ? optionOf(first, "ref") : undefined;
  return ref === undefined ? undefined : (textOf(ref) ?? nameReturnedBy(ref));
}

function nameReturnedBy(node: Node): string | undefined {
  const plain = plainExpression(node);
  const body = plain.type === "ArrowFunctionExpression" ? plainExpression(plain.body) : plain;
  if (body.type === "MemberExpression" && body.object.type === "Identifier") return body.object.name;
  return body.type === "Identifier" ? body.name : undefined;
}

function decorationsOf(element: Node): Decoration[] {
  const decorators = "decorators" in element ? element.decorators : [];
  return decorators.flatMap(({ expression }) => {
    const call = expression.type === "CallExpression" ? expression : undefined;
    const callee = plainExpression(call?.callee ?? expression);
    const name = callee.type === "Identifier" ? callee.name : wordsSaidBy(callee).at(-1);
    return name === undefined ? [] : [{ name, with: call?.arguments ?? [] }];
  });
}

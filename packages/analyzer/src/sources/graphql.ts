import { readGraphql, type GraphqlField, type GraphqlType } from "../syntax/graphql.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import type { Token } from "../syntax/tokens.ts";
import { categoriesIn, markOfTags, tagsIn } from "./category-tags.ts";
import { commentMark } from "./comment-mark.ts";
import { asSiblings, type DeclaredField, type LoneField } from "./declared-field.ts";
import { statedByWords } from "./kind-words.ts";
import type { Mark } from "./mark.ts";
import type { StatedType } from "./stated-type.ts";

/** The types whose fields are operations. */
const operations = new Set(["Query", "Mutation", "Subscription"]);
const scalars: ReadonlyMap<string, StatedType> = new Map([["ID", { kind: "text" }]]);

/** Fields declared by the objects, interfaces and inputs of a GraphQL schema. */
export function graphqlFields(file: SourceFile): DeclaredField[] {
  const { types, choices } = readGraphql(file.tokens);
  const declared = new Set(types.map(({ name }) => name.value));
  return types
    .filter(({ name }) => !operations.has(name.value))
    .flatMap((type) => asSiblings(type.fields.map((field) => fieldOf(field, type, { file, choices, declared }))));
}

interface Surroundings {
  readonly file: SourceFile;
  readonly choices: ReadonlySet<string>;
  readonly declared: ReadonlySet<string>;
}

function fieldOf(field: GraphqlField, type: GraphqlType, around: Surroundings): LoneField {
  const { file } = around;
  const member = { start: (field.description ?? field.name).start, end: field.end };
  const mark = markOf(field, file) ?? commentMark(file, member) ?? markOfDescription(type.description, file);
  return {
    name: field.name.value,
    container: type.name.value,
    style: "graphql",
    file,
    key: field.name,
    member,
    owner: file.program,
    value: undefined,
    stated: statedBy(field.type, around),
    ...(mark && { mark }),
  };
}

/** `@category(name: "contact.email")`, `@personal(category: "contact.email")`, `@notPersonal`, or a description with tags. */
function markOf({ directives, description }: GraphqlField, file: SourceFile): Mark | undefined {
  const names = directives.filter((_, index) => directives[index - 1]?.value === "@").map(({ value }) => value);
  if (names.includes("notPersonal")) return { says: "not-personal" };
  if (!names.includes("category") && !names.includes("personal")) return markOfDescription(description, file);
  const categories = directives.filter(({ is }) => is === "text").flatMap(({ value, start }) => categoriesIn(value, start + 1, file));
  return categories.length === 0 ? undefined : { says: "personal", categories, by: "a directive" };
}

function markOfDescription(description: Token | undefined, file: SourceFile): Mark | undefined {
  if (description === undefined) return undefined;
  const quote = (description.end - description.start - description.value.length) / 2;
  return markOfTags(tagsIn(description.value, description.start + quote), file);
}

function statedBy(type: string, { choices, declared }: Surroundings): StatedType {
  if (choices.has(type)) return { kind: "choice" };
  if (declared.has(type)) return { kind: "object", reference: type };
  const stated = scalars.get(type) ?? statedByWords([type]);
  if (stated.kind === "object") return { kind: "unknown" };
  return stated.kind === undefined ? { kind: "unknown", reference: type, ...stated } : stated;
}

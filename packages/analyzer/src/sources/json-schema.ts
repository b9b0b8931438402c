import { basename } from "node:path";
import { textUnder, under, type DataEntry, type DataNode } from "../syntax/data.ts";
import { readJson } from "../syntax/json.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import { readYaml } from "../syntax/yaml.ts";
import { asSiblings, type DeclaredField, type LoneField } from "./declared-field.ts";
import { categoriesIn } from "./category-tags.ts";
import { statedByWords } from "./kind-words.ts";
import type { Mark } from "./mark.ts";
import type { StatedType } from "./stated-type.ts";

const telling = /\bopenapi\b|\bswagger\b|\basyncapi\b|json-schema\.org|"properties"/;
/** Keys on the way to a schema that do not name it. */
const structural =
  /^(?:properties|items|schema|schemas|definitions|\$defs|components|allOf|anyOf|oneOf|content|[\w*]+\/[\w.*+-]+|\d{3}|default|responses|requestBody|requestBodies|paths|patternProperties|additionalProperties|parameters|headers|then|else|if|not)$/;

/** Fields declared by the schemas of an OpenAPI document or a JSON Schema, in JSON or YAML. */
export function jsonSchemaFields(file: SourceFile): DeclaredField[] {
  if (!telling.test(file.text)) return [];
  const root = file.grammar === "yaml" ? readYaml(file.text) : readJson(file.tokens, file.text);
  if (!isSchemaDocument(root)) return [];
  return fieldsWithin(root, textUnder(root, "title") ?? basename(file.path).replace(/\..*$/, ""), file);
}

function isSchemaDocument(root: DataNode): boolean {
  if (["openapi", "swagger", "asyncapi"].some((key) => under(root, key) !== undefined)) return true;
  if (textUnder(root, "$schema")?.includes("json-schema.org") === true) return true;
  return textUnder(root, "type") === "object" && under(root, "properties")?.is === "map";
}

function fieldsWithin(node: DataNode, container: string, file: SourceFile): DeclaredField[] {
  if (node.is === "list") return node.items.flatMap((item) => fieldsWithin(item, container, file));
  if (node.is === "scalar") return [];
  const properties = under(node, "properties");
  const own = properties?.is === "map" ? properties.entries : [];
  const others = node.entries.filter(({ value }) => value !== properties || own.length === 0);
  return [
    ...asSiblings(own.map((entry) => fieldOf(entry, container, file))),
    ...own.flatMap(({ key, value }) => fieldsWithin(value, `${container}.${key}`, file)),
    ...others.flatMap(({ key, value }) => fieldsWithin(value, titleOf(value) ?? (structural.test(key) ? container : key), file)),
  ];
}

function titleOf(node: DataNode): string | undefined {
  return textUnder(node, "title");
}

function fieldOf({ key, span, value }: DataEntry, container: string, file: SourceFile): LoneField {
  const mark = markOf(value, file);
  return {
    name: key,
    container,
    style: "json-schema",
    file,
    key: span,
    member: span,
    owner: file.program,
    value: undefined,
    stated: statedBy(value),
    ...(mark && { mark }),
  };
}

/** `x-category: contact.email`, or a list of several; `x-not-personal: why`. */
function markOf(schema: DataNode, file: SourceFile): Mark | undefined {
  if (under(schema, "x-not-personal") !== undefined) return { says: "not-personal" };
  const stated = under(schema, "x-category");
  const scalars = stated?.is === "list" ? stated.items : stated === undefined ? [] : [stated];
  const categories = scalars.flatMap((one) => (one.is === "scalar" ? categoriesIn(one.value, one.span.start, file) : []));
  return categories.length === 0 ? undefined : { says: "personal", categories, by: "x-category" };
}

function statedBy(schema: DataNode): StatedType {
  const type = textUnder(schema, "type") ?? firstType(under(schema, "type"));
  const items = under(schema, "items");
  if (type === "array" && items !== undefined) return statedBy(items);
  const reference = textUnder(schema, "$ref")?.split("/").at(-1);
  if (reference !== undefined) return { kind: "object", reference };
  if (under(schema, "enum") !== undefined) return { kind: "choice" };
  if (under(schema, "properties") !== undefined) return { kind: "object" };
  const stated = statedByWords([textUnder(schema, "format") ?? "", type ?? ""]);
  return stated.kind === undefined ? { kind: "unknown", ...stated } : stated;
}

/** `type: [string, "null"]`. */
function firstType(types: DataNode | undefined): string | undefined {
  const items = types?.is === "list" ? types.items : [];
  return items.map((item) => (item.is === "scalar" ? item.value : "")).find((type) => type !== "null");
}

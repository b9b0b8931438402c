import type { SourceFile } from "../syntax/source-file.ts";
import { readPrisma, type PrismaBlock, type PrismaField } from "../syntax/prisma.ts";
import type { Token } from "../syntax/tokens.ts";
import { commentMark } from "./comment-mark.ts";
import { asSiblings, type DeclaredField, type LoneField } from "./declared-field.ts";
import type { StatedType } from "./stated-type.ts";

const scalars: Readonly<Record<string, StatedType>> = {
  String: { kind: "text" },
  Int: { kind: "number" },
  BigInt: { kind: "number" },
  Float: { kind: "number" },
  Decimal: { kind: "number" },
  Boolean: { kind: "boolean" },
  DateTime: { kind: "date" },
  Json: { kind: "unknown" },
  Bytes: { kind: "text" },
};
const owners = new Set(["model", "type", "view"]);

/** Fields declared by the models, views and composite types of a Prisma schema. */
export function prismaFields(file: SourceFile): DeclaredField[] {
  const blocks = readPrisma(file.tokens);
  const named = new Map(blocks.map((block) => [block.name.value, block]));
  return blocks.filter(({ kind }) => owners.has(kind)).flatMap((block) => asSiblings(fieldsOfBlock(block, named, file)));
}

function fieldsOfBlock(block: PrismaBlock, named: ReadonlyMap<string, PrismaBlock>, file: SourceFile): LoneField[] {
  const keys = new Map(block.fields.flatMap((field) => keysOf(field).map((key) => [key, field.type])));
  return block.fields.map((field) => {
    const member = { start: field.name.start, end: field.end };
    const mark = commentMark(file, member) ?? commentMark(file, { start: block.name.start - block.kind.length - 1, end: block.name.end });
    return {
      name: field.name.value,
      container: block.name.value,
      style: "prisma",
      file,
      key: field.name,
      member,
      owner: file.program,
      value: undefined,
      stated: statedBy(field, named, keys.get(field.name.value)),
      ...(mark && { mark }),
    };
  });
}

/** The columns a relation is kept in: `@relation(fields: [authorId], references: [id])`. */
function keysOf({ attributes }: PrismaField): string[] {
  const at = attributes.findIndex((token) => token.value === "fields");
  if (at === -1) return [];
  const end = attributes.findIndex((token, index) => index > at && token.value === "]");
  return attributes
    .slice(at, end === -1 ? undefined : end)
    .filter(isColumn)
    .map(({ value }) => value);
}

function isColumn(token: Token): boolean {
  return token.is === "word" && token.value !== "fields";
}

function statedBy(field: PrismaField, named: ReadonlyMap<string, PrismaBlock>, refersTo: string | undefined): StatedType {
  const key = refersTo === undefined ? {} : { refersTo };
  const scalar = scalars[field.type];
  if (scalar !== undefined) return { ...scalar, ...key };
  const block = named.get(field.type);
  if (block?.kind === "enum") return { kind: "choice", ...key };
  return { kind: block === undefined && !isRelation(field) ? "unknown" : "object", reference: field.type };
}

function isRelation({ attributes, isList }: PrismaField): boolean {
  return isList || attributes.some(({ value }) => value === "relation");
}

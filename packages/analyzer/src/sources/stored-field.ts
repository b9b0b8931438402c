import type { DeclaredField } from "./declared-field.ts";

/** Syntaxes whose fields are columns of a store. */
const stores = new Set<string>(["prisma", "sql", "drizzle", "mongoose", "sequelize", "typeorm", "mikro-orm", "entity"]);
const entity = /@(?:Entity|Table|Schema|ObjectType)\s*\(/;

/** Tells whether a field is kept: a column of a model, or a property of a decorated entity. */
export function isStored({ style, owner, file }: DeclaredField): boolean {
  if (stores.has(style)) return true;
  return (
    style === "class" && "decorators" in owner && owner.decorators.some(({ start, end }) => entity.test(`${file.text.slice(start, end)}(`))
  );
}

import type { DeclarationStyle, DeclaredField } from "./declared-field.ts";

/** Syntaxes whose fields are columns of a store. */
const stores: ReadonlySet<DeclarationStyle> = new Set<DeclarationStyle>(["prisma", "sql", "drizzle", "mongoose", "sequelize", "entity"]);

/** Tells whether a field is kept: a column of a model, or a property of a decorated entity. */
export function isStored({ style }: DeclaredField): boolean {
  return stores.has(style);
}

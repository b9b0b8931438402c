import type { Fix } from "../finding.ts";
import type { DeclaredField } from "../sources/declared-field.ts";
import { documentField } from "./document-field.ts";
import { wrapSchema } from "./wrap-schema.ts";

/**
 * Marks a field with its category, in the style of its file: `personal(schema, "contact.email")` around a zod schema, a
 * documentation comment elsewhere.
 *
 * @param marksFrom - the package to import `personal` from
 */
export function markField(field: DeclaredField, category: string, marksFrom: string): Fix | undefined {
  const edits = field.style === "zod" ? wrapSchema(field, category, marksFrom) : [documentField(field, category)];
  return edits === undefined ? undefined : { title: `Mark \`${field.name}\` as ${category}`, preferred: true, edits };
}

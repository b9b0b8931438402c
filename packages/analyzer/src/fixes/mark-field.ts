import type { Fix, TextEdit } from "../finding.ts";
import type { DeclaredField } from "../sources/declared-field.ts";
import { commentField, hasLineComments } from "./comment-field.ts";
import { documentField } from "./document-field.ts";
import { wrapSchema } from "./wrap-schema.ts";

/**
 * Marks a field with its category, in the style of its file: `personal(schema, "contact.email")` around a zod schema, a
 * documentation comment elsewhere, a line comment in Prisma, SQL and GraphQL.
 *
 * @param marksFrom - the package to import `personal` from
 * @returns undefined where the syntax has no place for a mark that could be put in safely
 */
export function markField(field: DeclaredField, category: string, marksFrom: string): Fix | undefined {
  const edits = editsFor(field, category, marksFrom);
  return edits === undefined ? undefined : { title: `Mark \`${field.name}\` as ${category}`, preferred: true, edits };
}

function editsFor(field: DeclaredField, category: string, marksFrom: string): readonly TextEdit[] | undefined {
  if (field.style === "zod") return wrapSchema(field, category, marksFrom);
  if (field.style === "typedef" || field.style === "json-schema") return undefined;
  if (!hasLineComments(field)) return [documentField(field, category)];
  const edit = commentField(field, category);
  return edit === undefined ? undefined : [edit];
}

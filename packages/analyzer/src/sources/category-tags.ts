import type { SourceFile } from "../syntax/source-file.ts";
import type { Mark, StatedCategory } from "./mark.ts";

/** A tag of a comment: `@category contact.email`. */
export interface Tag {
  readonly name: string;
  readonly text: string;
  /** Offset of the text. */
  readonly start: number;
}

/** What the tags of a comment say of a field: `@category contact.email`, `@notPersonal reason`. */
export function markOfTags(tags: readonly Tag[], file: SourceFile): Mark | undefined {
  if (tags.some((tag) => tag.name === "notPersonal")) return { says: "not-personal" };
  const categories = tags.filter((tag) => tag.name === "category").flatMap((tag) => categoriesIn(tag.text, tag.start, file));
  return categories.length === 0 ? undefined : { says: "personal", categories, by: "@category" };
}

/** Other tools use `@category` for chapters of their own; only dotted names speak of personal data. */
export function categoriesIn(text: string, start: number, file: SourceFile): StatedCategory[] {
  return [...text.matchAll(/[a-z]\w*\.[\w.-]+|\bcriminal\b/g)].map((match) => ({
    text: match[0],
    file,
    span: { start: start + match.index, end: start + match.index + match[0].length },
  }));
}

/** The tags a text holds, one to a line or several. */
export function tagsIn(text: string, start: number): Tag[] {
  return [...text.matchAll(/@(category|notPersonal)\b([^@\r\n]*)/g)].map((match) => {
    const [whole, name = "", said = ""] = match;
    return { name, text: said, start: start + match.index + whole.length - said.length };
  });
}

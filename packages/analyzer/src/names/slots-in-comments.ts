import type { SourceFile } from "../syntax/source-file.ts";
import { slotOf, type NameSlot } from "./name-slot.ts";

const tag = /@category\b([^\S\r\n]*)([^\r\n*]*)/g;
const category = /[a-z]\w*\.[\w.-]+|\bcriminal\b/g;

/** The categories the documentation comments of a file state, `@category contact.email`, and the places where one is still missing. */
export function slotsInComments(file: SourceFile): NameSlot[] {
  if (!file.text.includes("@category")) return [];
  const comments = file.comments.filter(({ type, value }) => type === "Block" && value.startsWith("*"));
  return comments.flatMap((comment) =>
    [...file.text.slice(comment.start, comment.end).matchAll(tag)].flatMap((match) => slotsOfTag(match, comment.start, file)),
  );
}

function slotsOfTag(match: RegExpExecArray, commentStart: number, file: SourceFile): NameSlot[] {
  const [, space = "", text = ""] = match;
  const start = commentStart + match.index + "@category".length + space.length;
  const words = [...text.matchAll(category)].map((word) => ({ start: start + word.index, end: start + word.index + word[0].length }));
  const spans = words.length > 0 || space === "" ? words : [{ start, end: start + text.trimEnd().length }];
  return spans.map((span) => slotOf(file, span, { expects: "category" }));
}

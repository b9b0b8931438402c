import { indexOfCommentBefore } from "../syntax/comment-before.ts";
import type { SourceComment } from "../syntax/parse.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import type { Span } from "../syntax/span.ts";
import { markOfTags, tagsIn } from "./category-tags.ts";
import type { Mark } from "./mark.ts";

/**
 * The mark in the comments of a field in a grammar that has no documentation comments of its own: those directly above it, and
 * the one that ends its line. `/// @category contact.email`, `-- @category contact.email`.
 *
 * @param member - from the field's first word to its last
 */
export function commentMark(file: SourceFile, member: Span): Mark | undefined {
  return markOfTags(
    commentsOn(file, member).flatMap((comment) => tagsIn(file.text.slice(comment.start, comment.end), comment.start)),
    file,
  );
}

function commentsOn({ comments, text }: SourceFile, member: Span): SourceComment[] {
  const found: SourceComment[] = [];
  const last = indexOfCommentBefore(comments, member.start);
  const behind = comments[indexOfCommentBefore(comments, member.end) + 1];
  if (behind !== undefined && endsLine(text, member.end, behind.start)) found.push(behind);
  let start = member.start;
  for (let index = last; index >= 0; index--) {
    const comment = comments[index];
    if (comment === undefined || text.slice(comment.end, start).trim() !== "" || !beginsLine(text, comment.start)) break;
    found.push(comment);
    start = comment.start;
  }
  return found;
}

function endsLine(text: string, from: number, to: number): boolean {
  return to - from < 1000 && /^[^\S\r\n]*,?[^\S\r\n]*$/.test(text.slice(from, to));
}

function beginsLine(text: string, offset: number): boolean {
  return text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset).trim() === "";
}

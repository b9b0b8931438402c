import { indexOfCommentBefore } from "./comment-before.ts";
import type { SourceComment } from "./parse.ts";
import type { SourceFile } from "./source-file.ts";
import type { Span } from "./span.ts";

/** One tag of a documentation comment, with the place of its text. */
export interface JsdocTag {
  readonly name: string;
  readonly text: string;
  /** Offsets of the text. */
  readonly start: number;
  readonly end: number;
}

const TAG = /@(\w+)[^\S\r\n]*([^\r\n]*?)[^\S\r\n]*(?=\*\/|\r|\n|$)/g;

/** The documentation comment that stands directly before a node. */
export function jsdocBefore(file: SourceFile, node: Span): SourceComment | undefined {
  const comment = file.comments[indexOfCommentBefore(file.comments, node.start)];
  if (comment?.type !== "Block" || !comment.value.startsWith("*")) return undefined;
  return /^[\s]*$/.test(file.text.slice(comment.end, node.start)) ? comment : undefined;
}

/** The tags of the documentation comment before a node. */
export function jsdocTags(file: SourceFile, node: Span): readonly JsdocTag[] {
  const comment = jsdocBefore(file, node);
  return comment === undefined ? [] : tagsIn(file.text, comment);
}

function tagsIn(text: string, comment: SourceComment): JsdocTag[] {
  const body = text.slice(comment.start, comment.end);
  return [...body.matchAll(TAG)].map((match) => {
    const [, name = "", tagText = ""] = match;
    const start = comment.start + match.index + match[0].length - tagText.length - (/\s*$/.exec(match[0])?.[0].length ?? 0);
    return { name, text: tagText, start, end: start + tagText.length };
  });
}

import type { Node } from "@oxc-project/types";
import type { SourceComment } from "./parse.ts";
import type { SourceFile } from "./source-file.ts";

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
export function jsdocBefore(file: SourceFile, node: Node): SourceComment | undefined {
  const comment = lastCommentBefore(file.comments, node.start);
  if (comment?.type !== "Block" || !comment.value.startsWith("*")) return undefined;
  return /^[\s]*$/.test(file.text.slice(comment.end, node.start)) ? comment : undefined;
}

/** The tags of the documentation comment before a node. */
export function jsdocTags(file: SourceFile, node: Node): readonly JsdocTag[] {
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

function lastCommentBefore(comments: readonly SourceComment[], offset: number): SourceComment | undefined {
  let low = 0;
  let high = comments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((comments[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return comments[low - 1];
}

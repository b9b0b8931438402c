import type { SourceComment } from "./parse.ts";

/** The place of the last comment that ends before an offset; -1 where there is none. */
export function indexOfCommentBefore(comments: readonly SourceComment[], offset: number): number {
  let low = 0;
  let high = comments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((comments[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

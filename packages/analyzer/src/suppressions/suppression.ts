import type { Range } from "../source-range.ts";
import type { SourceFile } from "../syntax/source-file.ts";

/** A comment that silences rules on the next line: `// wherefore-disable-next-line require-purpose -- reason`. */
export interface Suppression {
  readonly rules: readonly string[];
  /** What stands after `--`; undefined when nothing does. */
  readonly reason: string | undefined;
  readonly range: Range;
  /** The line it silences. */
  readonly line: number;
}

const directive = /^\s*wherefore-disable-next-line\b([\s\S]*)$/;

/** The suppressions of a file. */
export function suppressionsIn(file: SourceFile): Suppression[] {
  return file.comments.flatMap((comment) => {
    const rest = directive.exec(comment.value)?.[1];
    if (rest === undefined) return [];
    const [names = "", ...reasons] = rest.split(/\s--(?:\s|$)/);
    const reason = reasons.join(" -- ").trim();
    const range = file.rangeOf(comment);
    return [
      {
        rules: names.split(/[\s,]+/).filter((name) => name !== ""),
        reason: reason === "" ? undefined : reason,
        range,
        line: range.end.line + 1,
      },
    ];
  });
}

import type { Range } from "../source-range.ts";
import type { SourceFile } from "../syntax/source-file.ts";

/**
 * A comment that silences rules: `// wherefore-disable-next-line require-purpose -- reason` on the next line,
 * `// wherefore-disable require-purpose -- reason` from there to `// wherefore-enable require-purpose`, or to the end of the file.
 */
export interface Suppression {
  readonly rules: readonly string[];
  /** What stands after `--`; undefined when nothing does. */
  readonly reason: string | undefined;
  readonly range: Range;
  /** The first and the last line it silences. */
  readonly lines: { readonly first: number; readonly last: number };
}

interface Directive {
  readonly word: string;
  readonly rules: readonly string[];
  readonly reason: string | undefined;
  readonly range: Range;
}

const directive = /^\s*wherefore-(disable-next-line|disable|enable)(?=\s|$)([\s\S]*)$/;

/** The suppressions of a file. */
export function suppressionsIn(file: SourceFile): Suppression[] {
  const directives = file.comments.flatMap((comment) => directiveIn(comment.value, file.rangeOf(comment)) ?? []);
  return directives.flatMap((one) => {
    const { word, rules, reason, range } = one;
    if (word === "enable") return [];
    const next = range.end.line + 1;
    const lines = word === "disable" ? { first: next, last: endOf(one, directives) } : { first: next, last: next };
    return [{ rules, reason, range, lines }];
  });
}

function directiveIn(text: string, range: Range): Directive | undefined {
  const [, word, rest = ""] = directive.exec(text) ?? [];
  if (word === undefined) return undefined;
  const [names = "", ...reasons] = rest.split(/\s--(?:\s|$)/);
  const reason = reasons.join(" -- ").trim();
  return {
    word,
    rules: names.split(/[\s,]+/).filter((name) => name !== ""),
    reason: reason === "" ? undefined : reason,
    range,
  };
}

/** The line before the first `wherefore-enable` that speaks of one of the rules, or of all. */
function endOf({ rules, range }: Directive, directives: readonly Directive[]): number {
  const end = directives.find(
    (other) =>
      other.word === "enable" &&
      other.range.start.line > range.end.line &&
      (other.rules.length === 0 || other.rules.some((rule) => rules.includes(rule))),
  );
  return end === undefined ? Number.MAX_SAFE_INTEGER : end.range.start.line;
}

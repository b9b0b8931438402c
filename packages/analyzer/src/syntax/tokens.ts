import type { SourceComment } from "./parse.ts";
import type { Span } from "./span.ts";

/** A word, a quoted name, a text, or one sign of a source. */
export interface Token extends Span {
  readonly is: "word" | "quoted" | "text" | "sign";
  /** Without the quotes around it. */
  readonly value: string;
  /** Nothing but white space and comments stands before it on its line. */
  readonly startsLine: boolean;
}

/** How a language writes comments, names and texts. */
export interface TokenRules {
  /** What begins a comment that ends with its line. */
  readonly lineComments: readonly string[];
  readonly blockComments: boolean;
  /** Which mark around a text makes it a name, and which a text. */
  readonly quotes: Readonly<Record<string, "quoted" | "text">>;
  /** Marks around a longer text, opening and closing alike: `"""`, `$$`. */
  readonly longQuotes: readonly string[];
}

/** A source cut into tokens and comments. */
export interface Tokens {
  readonly tokens: readonly Token[];
  readonly comments: readonly SourceComment[];
}

/** Cuts a source into tokens, in one pass. What is left open ends with the source. */
export function tokenize(text: string, rules: TokenRules): Tokens {
  const tokens: Token[] = [];
  const comments: SourceComment[] = [];
  let startsLine = true;
  for (let at = 0; at < text.length;) {
    const comment = commentAt(text, at, rules);
    const token = comment === undefined && !isSpace(text.charCodeAt(at)) ? tokenAt(text, at, rules) : undefined;
    if (comment !== undefined) comments.push(comment);
    if (token !== undefined) tokens.push({ ...token, startsLine });
    startsLine = token === undefined && (startsLine || text.charAt(at) === "\n");
    at = comment?.end ?? token?.end ?? at + 1;
  }
  return { tokens, comments };
}

function commentAt(text: string, start: number, rules: TokenRules): SourceComment | undefined {
  const opening = rules.lineComments.find((mark) => text.startsWith(mark, start));
  if (opening !== undefined) {
    const end = endBefore(text, "\n", start);
    return { type: "Line", value: text.slice(start + opening.length, end), start, end };
  }
  if (!rules.blockComments || !text.startsWith("/*", start)) return undefined;
  const close = endBefore(text, "*/", start + 2);
  return { type: "Block", value: text.slice(start + 2, close), start, end: Math.min(close + 2, text.length) };
}

type Cut = Omit<Token, "startsLine">;

function tokenAt(text: string, start: number, rules: TokenRules): Cut {
  const long = rules.longQuotes.find((mark) => text.startsWith(mark, start));
  if (long !== undefined) return quotedBy(text, start, long, "text");
  const mark = text.charAt(start);
  const is = rules.quotes[mark];
  if (is !== undefined) return quotedBy(text, start, mark === "[" ? "]" : mark, is);
  let end = start;
  while (end < text.length && isWordPart(text.charCodeAt(end))) end++;
  if (end > start) return { is: "word", value: text.slice(start, end), start, end };
  return { is: "sign", value: mark, start, end: start + 1 };
}

function quotedBy(text: string, start: number, closing: string, is: "quoted" | "text"): Cut {
  const first = start + closing.length;
  let close = endBefore(text, closing, first);
  while (close < text.length && isEscaped(text, close, first)) close = endBefore(text, closing, close + 1);
  return { is, value: text.slice(first, close), start, end: Math.min(close + closing.length, text.length) };
}

/** An odd number of backslashes stands before it. */
function isEscaped(text: string, at: number, first: number): boolean {
  let before = at;
  while (before > first && text.charAt(before - 1) === "\\") before--;
  return (at - before) % 2 === 1;
}

function endBefore(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found === -1 ? text.length : found;
}

function isSpace(code: number): boolean {
  return code <= 32 || code === 0xa0 || code === 0xfeff;
}

function isWordPart(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95 || code > 160;
}

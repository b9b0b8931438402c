import type { DataEntry, DataNode } from "./data.ts";
import type { Span } from "./span.ts";
import { isSign, TokenReader } from "./token-reader.ts";
import { tokenize, type Token, type TokenRules, type Tokens } from "./tokens.ts";

const rules: TokenRules = { lineComments: [], blockComments: false, quotes: { '"': "text", "'": "text" }, longQuotes: [] };

export function jsonTokens(text: string): Tokens {
  return tokenize(text, rules);
}

const empty: DataNode = { is: "scalar", value: "", span: { start: 0, end: 0 } };

/** Reads a JSON text, or a YAML collection in braces; what is missing or too much is passed over. */
export function readJson(tokens: readonly Token[], text: string): DataNode {
  return valueOf(new TokenReader(tokens), text, deepest);
}

/** How deep collections are followed; deeper ones are left out. */
const deepest = 200;

function valueOf(reader: TokenReader, text: string, left: number): DataNode {
  if (left === 0) return leftOut(reader);
  if (reader.takeSign("{")) return { is: "map", entries: entriesOf(reader, text, left - 1) };
  if (reader.takeSign("[")) return { is: "list", items: itemsOf(reader, text, left - 1) };
  return scalarOf(reader, text);
}

function leftOut(reader: TokenReader): DataNode {
  if (reader.takeBracket().length === 0) reader.next();
  return empty;
}

function entriesOf(reader: TokenReader, text: string, left: number): DataEntry[] {
  const entries: DataEntry[] = [];
  while (!reader.done && !reader.takeSign("}")) {
    const key = keyOf(reader, text);
    if (key === undefined || !reader.takeSign(":")) continue;
    entries.push({ ...key, value: valueOf(reader, text, left) });
  }
  return entries;
}

/** A plain key of YAML may be made of several tokens: `x-category`. */
function keyOf(reader: TokenReader, text: string): Pick<DataEntry, "key" | "span"> | undefined {
  const first = reader.next();
  if (first === undefined || first.is === "sign") return undefined;
  if (first.is === "text") return { key: first.value, span: withinQuotes(first) };
  let { end } = first;
  for (let token = reader.peek(); token?.start === end && !isEnd(token) && !isSign(token, ":"); token = reader.peek()) {
    end = token.end;
    reader.next();
  }
  return { key: text.slice(first.start, end), span: { start: first.start, end } };
}

function itemsOf(reader: TokenReader, text: string, left: number): DataNode[] {
  const items: DataNode[] = [];
  while (!reader.done && !reader.takeSign("]")) if (!reader.takeSign(",")) items.push(valueOf(reader, text, left));
  return items;
}

/** A number or a plain word may be made of several tokens: `-1.5`, `date-time`. */
function scalarOf(reader: TokenReader, text: string): DataNode {
  const first = reader.next();
  if (first === undefined) return empty;
  if (first.is === "text") return { is: "scalar", value: first.value, span: withinQuotes(first) };
  let last = first;
  for (let token = reader.peek(); token !== undefined && !isEnd(token) && !token.startsLine; token = reader.peek()) {
    last = token;
    reader.next();
  }
  return { is: "scalar", value: text.slice(first.start, last.end), span: { start: first.start, end: last.end } };
}

function isEnd(token: Token): boolean {
  return [",", "}", "]"].some((sign) => isSign(token, sign));
}

function withinQuotes({ is, start, end }: Token): Span {
  return is === "word" ? { start, end } : { start: start + 1, end: end - 1 };
}

import type { DataEntry, DataNode } from "./data.ts";
import { jsonTokens, readJson } from "./json.ts";
import type { SourceComment } from "./parse.ts";
import type { Span } from "./span.ts";

/** One line that says something. */
interface Line {
  readonly indent: number;
  /** Offset of the first sign. */
  readonly start: number;
  /** Without what a comment adds. */
  readonly text: string;
}

/** What YAML nests at most; deeper parts are left out. */
const deepest = 200;

/** The comments that have a line of their own. */
export function yamlComments(text: string): SourceComment[] {
  return linesOf(text)
    .filter((line) => line.text.startsWith("#"))
    .map(({ start, text: value }) => ({ type: "Line", value: value.slice(1), start, end: start + value.length }));
}

/**
 * Reads the first document of a YAML text: block and flow collections and plain, quoted and folded scalars. Anchors, aliases
 * and tags are not followed.
 */
export function readYaml(text: string): DataNode {
  const lines = linesOf(text).filter((line) => !line.text.startsWith("#") && !line.text.startsWith("%") && line.text !== "---");
  return new BlockReader(lines).block(0, deepest);
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length;) {
    const end = endOfLine(text, start);
    const whole = text.slice(start, end).trimEnd();
    const indent = whole.length - whole.trimStart().length;
    if (whole.length > indent) lines.push({ indent, start: start + indent, text: whole.slice(indent) });
    start = end + 1;
  }
  return lines;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end;
}

class BlockReader {
  readonly #lines: Line[];
  #at = 0;

  constructor(lines: readonly Line[]) {
    this.#lines = [...lines];
  }

  /** The collection or scalar whose lines are indented at least so far. */
  block(least: number, left: number): DataNode {
    const first = this.#lines[this.#at];
    if (first === undefined || first.indent < least || left === 0) return this.#nothing(least);
    if (isItem(first)) return this.#list(first.indent, left);
    return keyOf(first) === undefined ? this.#scalar(first, least) : this.#map(first.indent, left);
  }

  #nothing(least: number): DataNode {
    this.#skip(least);
    return { is: "scalar", value: "", span: { start: 0, end: 0 } };
  }

  #map(indent: number, left: number): DataNode {
    const entries: DataEntry[] = [];
    for (let line = this.#lines[this.#at]; line?.indent === indent && !isItem(line); line = this.#lines[this.#at]) {
      const key = keyOf(line);
      this.#at++;
      if (key !== undefined) entries.push({ key: key.name, span: key.span, value: this.#value(line, key.after, left - 1) });
      this.#skipOver(indent);
    }
    return { is: "map", entries };
  }

  #list(indent: number, left: number): DataNode {
    const items: DataNode[] = [];
    for (let line = this.#lines[this.#at]; line?.indent === indent && isItem(line); line = this.#lines[this.#at]) {
      const rest = line.text.slice(1).trimStart();
      const moved = line.text.length - rest.length;
      if (rest === "") this.#at++;
      else this.#lines[this.#at] = { indent: indent + moved, start: line.start + moved, text: rest };
      items.push(this.block(indent + 1, left - 1));
      this.#skipOver(indent);
    }
    return { is: "list", items };
  }

  /** What stands after a key: on its line, or below it. A list may stand at the key's own indentation. */
  #value(line: Line, after: number, left: number): DataNode {
    const rest = withoutComment(line.text.slice(after));
    const start = line.start + after + (line.text.slice(after).length - line.text.slice(after).trimStart().length);
    if (rest === "") {
      const next = this.#lines[this.#at];
      return this.block(next !== undefined && isItem(next) && next.indent === line.indent ? line.indent : line.indent + 1, left);
    }
    if (rest.startsWith("{") || rest.startsWith("[")) return this.#flow(rest, start, line.indent);
    this.#skip(line.indent + 1);
    return scalar(rest, start);
  }

  /** A collection in brackets, which may go on over lines indented deeper. */
  #flow(rest: string, start: number, indent: number): DataNode {
    let text = rest;
    let end = start + rest.length;
    for (let line = this.#lines[this.#at]; line !== undefined && line.indent > indent; line = this.#lines[this.#at]) {
      text += " ".repeat(Math.max(0, line.start - end)) + line.text;
      end = start + text.length;
      this.#at++;
    }
    return shifted(readJson(jsonTokens(text).tokens, text), start);
  }

  #scalar(first: Line, least: number): DataNode {
    this.#at++;
    this.#skip(least);
    return scalar(withoutComment(first.text), first.start);
  }

  #skip(least: number): void {
    while ((this.#lines[this.#at]?.indent ?? -1) >= Math.max(least, 1)) this.#at++;
  }

  #skipOver(indent: number): void {
    while ((this.#lines[this.#at]?.indent ?? -1) > indent) this.#at++;
  }
}

function isItem({ text }: Line): boolean {
  return text === "-" || text.startsWith("- ");
}

interface Key {
  readonly name: string;
  readonly span: Span;
  /** Where in the line its value may begin. */
  readonly after: number;
}

function keyOf({ text, start }: Line): Key | undefined {
  const quote = text.startsWith('"') || text.startsWith("'") ? text.charAt(0) : "";
  const close = quote === "" ? colonIn(text) : text.indexOf(quote, 1);
  const colon = quote === "" ? close : text.indexOf(":", close);
  if (close < 1 || colon === -1 || text.slice(close + quote.length, colon).trim() !== "" || !/^(?:\s|$)/.test(text.slice(colon + 1)))
    return undefined;
  const span = { start: start + quote.length, end: start + close };
  return { name: text.slice(quote.length, close).trimEnd(), span, after: colon + 1 };
}

/** A colon that ends a key has a space or nothing behind it. */
function colonIn(text: string): number {
  if (/^[[{&*!|>%@`]/.test(text)) return -1;
  for (let at = text.indexOf(":"); at !== -1; at = text.indexOf(":", at + 1)) if (at + 1 === text.length || text[at + 1] === " ") return at;
  return -1;
}

function withoutComment(text: string): string {
  const plain = text.trim();
  if (plain.startsWith('"') || plain.startsWith("'")) return plain.slice(0, plain.indexOf(plain.charAt(0), 1) + 1) || plain;
  const comment = plain.startsWith("#") ? 0 : plain.indexOf(" #");
  return comment === -1 ? plain : plain.slice(0, comment).trimEnd();
}

function scalar(text: string, start: number): DataNode {
  const quoted = text.startsWith('"') || text.startsWith("'");
  const value = quoted ? text.slice(1, -1) : text;
  const from = quoted ? start + 1 : start;
  return { is: "scalar", value, span: { start: from, end: from + value.length } };
}

function shifted(node: DataNode, by: number): DataNode {
  const move = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  if (node.is === "scalar") return { ...node, span: move(node.span) };
  if (node.is === "list") return { is: "list", items: node.items.map((item) => shifted(item, by)) };
  return { is: "map", entries: node.entries.map(({ key, span, value }) => ({ key, span: move(span), value: shifted(value, by) })) };
}

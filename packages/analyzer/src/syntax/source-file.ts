import type { Node, Program } from "@oxc-project/types";
import type { Position, Range } from "../source-range.ts";
import { grammarOf, type Grammar } from "./grammar.ts";
import { tokensOf } from "./grammar-tokens.ts";
import type { ParseOutcome, ParseSync, SourceComment } from "./parse.ts";
import type { Token } from "./tokens.ts";
import { forEachChild } from "./walk.ts";

/** A parsed file: its tree with parents, its comments, its nodes by kind, and its places. A file of another grammar has an empty tree. */
export interface SourceFile {
  /** Absolute path. */
  readonly path: string;
  readonly text: string;
  readonly grammar: Grammar;
  readonly program: Program;
  /** The words and signs of a file that is no JavaScript; empty where its lines say more. */
  readonly tokens: readonly Token[];
  readonly comments: readonly SourceComment[];
  /** Syntax errors; the tree is empty or partial when there are any. */
  readonly errors: readonly string[];
  /** All nodes of one kind, in source order. */
  nodes<T extends Node["type"]>(type: T): readonly Extract<Node, { type: T }>[];
  rangeOf(span: { readonly start: number; readonly end: number }): Range;
  positionAt(offset: number): Position;
  offsetAt(position: Position): number;
}

/** Parses one file and links every node to its parent. */
export function openSourceFile(path: string, text: string, parse: ParseSync): SourceFile {
  const grammar = grammarOf(path);
  const other = grammar === "javascript" ? undefined : tokensOf(text, grammar);
  const outcome = other === undefined ? parse(path, text) : { ...parse("empty.js", ""), comments: other.comments };
  const byType = linkParents(outcome.program);
  const lines = lineStarts(text);
  const positionAt = (offset: number): Position => positionIn(lines, offset);
  return {
    path,
    text,
    grammar,
    tokens: other?.tokens ?? [],
    program: outcome.program,
    comments: outcome.comments,
    errors: messagesOf(outcome),
    nodes: <T extends Node["type"]>(type: T) => (byType.get(type) ?? []) as Extract<Node, { type: T }>[],
    rangeOf: (span) => ({ start: positionAt(span.start), end: positionAt(span.end) }),
    positionAt,
    offsetAt: (position) => (lines[position.line] ?? text.length) + position.character,
  };
}

function messagesOf(outcome: ParseOutcome): string[] {
  return outcome.errors.map((error) => error.message);
}

function linkParents(program: Program): Map<string, Node[]> {
  const byType = new Map<string, Node[]>();
  const pending: Node[] = [program];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const bucket = byType.get(node.type);
    if (bucket === undefined) byType.set(node.type, [node]);
    else bucket.push(node);
    const first = pending.length;
    forEachChild(node, (child) => {
      child.parent = node;
      pending.push(child);
    });
    reverseFrom(pending, first);
  }
  return byType;
}

/** Children are taken from the end, so the first one must stand last. */
function reverseFrom(nodes: Node[], first: number): void {
  for (let low = first, high = nodes.length - 1; low < high; low++, high--) {
    const [one, other] = [nodes[low], nodes[high]];
    if (one === undefined || other === undefined) return;
    nodes[low] = other;
    nodes[high] = one;
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

function positionIn(lines: readonly number[], offset: number): Position {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low, character: offset - (lines[low] ?? 0) };
}

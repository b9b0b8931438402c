import type { Position } from "vscode-languageserver-protocol/node";
import { rangeOf } from "./editor.ts";

/** The place behind a piece of a text. */
export function behind(text: string, part: string): Position {
  return rangeOf(text, part).end;
}

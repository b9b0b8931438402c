import type { PersonalField, Range } from "@wherefore/analyzer";
import { grouped } from "../grouped.ts";

/** The personal fields of one type, class or schema of a file. */
export interface Model {
  readonly name: string;
  /** Where the lens stands: the line that names the model, or its first personal field. */
  readonly range: Range;
  readonly fields: number;
  /** Marked, and covered by a purpose of the policy. */
  readonly covered: number;
}

/**
 * The models of a file that hold personal data.
 *
 * @param fields - personal fields of the file, in source order; fields of low confidence count for nothing
 * @param text - the file's text
 */
export function modelsOf(fields: readonly PersonalField[], text: string): Model[] {
  const lines = text.split("\n");
  const personal = fields.filter(({ confidence, category }) => confidence !== "low" && !category.startsWith("identifier."));
  const byModel = grouped(personal, ({ container }) => container.split(".")[0] ?? container);
  return [...byModel].map(([name, own]) => {
    const places = new Set(own.map(placeKey));
    const covered = new Set(own.filter(({ source, purposes }) => source === "marked" && purposes.length > 0).map(placeKey));
    return { name, range: lineOf(name, own, lines), fields: places.size, covered: covered.size };
  });
}

function placeKey({ range: { start } }: PersonalField): string {
  return `${String(start.line)}:${String(start.character)}`;
}

function lineOf(name: string, fields: readonly PersonalField[], lines: readonly string[]): Range {
  const first = Math.min(...fields.map(({ range }) => range.start.line));
  const names = (line: number): boolean => (lines[line] ?? "").split(/[^\w$]+/).includes(name);
  let line = first;
  while (line > 0 && !names(line)) line--;
  const at = names(line) ? line : first;
  return { start: { line: at, character: 0 }, end: { line: at, character: 0 } };
}

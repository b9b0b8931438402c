import type { Position } from "../source-range.ts";
import type { ParseSync } from "../syntax/parse.ts";
import { openSourceFile, type SourceFile } from "../syntax/source-file.ts";

/**
 * The file as it would read once the text that is being typed is closed: `personal(z.email(), "con` has no closing quotation mark yet.
 *
 * @param position - where the person types
 * @returns the file itself where it has no errors, the repaired one where closing the text helps, else undefined
 */
export function repaired(file: SourceFile, position: Position, parse: ParseSync): SourceFile | undefined {
  if (file.errors.length === 0) return file;
  const offset = file.offsetAt(position);
  const quote = openQuote(file.text, offset);
  if (quote === undefined) return undefined;
  return ["", ")", "))"]
    .map((closing) => openSourceFile(file.path, file.text.slice(0, offset) + quote + closing + file.text.slice(offset), parse))
    .find(({ errors }) => errors.length === 0);
}

/** The quotation mark that is open at an offset, as far as its line tells. */
function openQuote(text: string, offset: number): string | undefined {
  const line = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
  let open: string | undefined;
  for (const character of line) {
    if (open === undefined && /["'`]/.test(character)) open = character;
    else if (character === open) open = undefined;
  }
  return open;
}

/** A place between two characters: `line` and `character` count from 0, characters in UTF-16 units, as the Language Server Protocol does. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A stretch of text; `end` is exclusive. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A stretch of text in a file, named by its absolute path. */
export interface Location {
  readonly file: string;
  readonly range: Range;
}

/** Tells whether a position stands in a stretch of text, or directly behind it. */
export function contains(range: Range, { line, character }: Position): boolean {
  const afterStart = line > range.start.line || (line === range.start.line && character >= range.start.character);
  return afterStart && (line < range.end.line || (line === range.end.line && character <= range.end.character));
}

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

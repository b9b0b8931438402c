/** A file as it is and as it would be; `before` is undefined for a new one. */
export interface DraftedFile {
  /** Absolute path. */
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string;
}

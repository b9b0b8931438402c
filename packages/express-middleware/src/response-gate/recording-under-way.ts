/** The record has not answered yet, and the handler runs meanwhile. */
export interface RecordingUnderWay {
  /** What the handler answered, and how the response is let go again. */
  answer: { readonly letGo: () => void; readonly leave: () => void } | undefined;
  /** Resolves once the record has answered. */
  readonly done: Promise<void>;
}

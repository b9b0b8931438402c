import type { Node } from "@oxc-project/types";
import type { SourceFile } from "../syntax/source-file.ts";

/** A category as an author wrote it, and where. */
export interface StatedCategory {
  readonly text: string;
  readonly file: SourceFile;
  /** Offsets of the word. */
  readonly span: Pick<Node, "start" | "end">;
}

/** What an author says of a field. */
export type Mark =
  | { readonly says: "personal"; readonly categories: readonly StatedCategory[]; readonly by: string }
  | { readonly says: "data-subject-id" }
  | { readonly says: "not-personal" };

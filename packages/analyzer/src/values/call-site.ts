import type { Node } from "@oxc-project/types";
import type { SourceFile } from "../syntax/source-file.ts";

/** A call and the file it stands in. */
export interface CallSite {
  readonly call: Extract<Node, { type: "CallExpression" }>;
  readonly file: SourceFile;
}

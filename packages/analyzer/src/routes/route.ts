import type { Node } from "@oxc-project/types";
import type { SourceFile } from "../syntax/source-file.ts";
import type { FunctionNode, Opening } from "../values/value-type.ts";

/** A handler's function, wherever it stands. */
export interface Handler {
  readonly node: FunctionNode;
  readonly file: SourceFile;
}

/** One registration, `router.get("/me", view, handler)`, as it stands in the source. */
export interface Route {
  readonly file: SourceFile;
  readonly call: Extract<Node, { type: "CallExpression" }>;
  /** Names the router; empty when it is not known which one it is. */
  readonly router: string;
  readonly method: string;
  readonly path: string;
  readonly openings: readonly Opening[];
  readonly handlers: readonly Handler[];
}

// The plain JavaScript half of oxc-parser: it turns a binding's answer into the documented syntax tree. The package ships no types for it.
declare module "oxc-parser/src-js/wrap.js" {
  import type { ParseResult } from "@oxc-parser/binding-wasm32-wasip1";
  import type { ParseOutcome } from "@wherefore/analyzer";

  export function wrap(result: ParseResult): ParseOutcome;
}

import type { Node } from "@oxc-project/types";
import { plainExpression } from "../syntax/plain-expression.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import type { Evaluator } from "../values/evaluator.ts";
import { isOurName } from "../values/our-names.ts";

/** Where a policy is made: the file and the offset of its `definePolicy` call. */
export interface PolicySite {
  readonly file: string;
  readonly start: number;
}

/** The policies a file defines, and those it hands to `wherefore(policy)`. */
export function policiesIn(file: SourceFile, evaluator: Evaluator): { policies: PolicySite[]; handed: PolicySite[] } {
  const policies: PolicySite[] = [];
  const handed: PolicySite[] = [];
  for (const call of file.nodes("CallExpression")) {
    if (isOurName(call.callee, file, evaluator, "definePolicy")) policies.push({ file: file.path, start: call.start });
    if (!isOurName(call.callee, file, evaluator, "wherefore")) continue;
    const site = siteOf(call.arguments[0], file, evaluator);
    if (site !== undefined) handed.push(site);
  }
  return { policies, handed };
}

function siteOf(node: Node | undefined, file: SourceFile, evaluator: Evaluator): PolicySite | undefined {
  const plain = node === undefined ? undefined : plainExpression(node);
  if (plain?.type === "CallExpression")
    return isOurName(plain.callee, file, evaluator, "definePolicy") ? { file: file.path, start: plain.start } : undefined;
  if (plain?.type !== "Identifier") return undefined;
  const definition = evaluator.definitions.of(plain.name, plain, file);
  if (definition === undefined || "module" in definition) return undefined;
  const { node: found, file: home } = definition;
  const value = found.parent?.type === "VariableDeclarator" && found.parent.init !== null ? found.parent.init : found;
  return value === plain || value.type === "Identifier" ? undefined : siteOf(value, home, evaluator);
}

import type { Node } from "@oxc-project/types";
import { staticText } from "../symbols/static-text.ts";
import { plainExpression } from "../syntax/plain-expression.ts";
import { staticName } from "../syntax/static-name.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import { heldBy } from "../values/value-type.ts";
import type { Evaluator } from "../values/evaluator.ts";

/** A router mounted under another: `app.use("/api", router)`. */
export interface Mount {
  readonly parent: string;
  readonly child: string;
  readonly prefix: string;
  readonly file: string;
  readonly at: number;
}

/** A running guard put on a router: `app.use(guard)`; what is registered after it is sealed. */
export interface GuardUse {
  readonly router: string;
  readonly file: string;
  readonly at: number;
}

/** The mounts and guards a file sets up. */
export function mountsIn(file: SourceFile, evaluator: Evaluator): { mounts: Mount[]; guards: GuardUse[] } {
  const mounts: Mount[] = [];
  const guards: GuardUse[] = [];
  for (const call of file.nodes("CallExpression")) {
    const router = usedOn(call, file, evaluator);
    if (router === undefined) continue;
    const [first] = call.arguments;
    const prefix = first === undefined ? undefined : staticText(first, file, evaluator.definitions)?.text;
    const place = { file: file.path, at: call.start };
    for (const argument of call.arguments) {
      const type = heldBy(evaluator.expression(argument, file));
      if (type.is === "guard") guards.push({ router, ...place });
      if (type.is === "router" && type.id !== "") mounts.push({ parent: router, child: type.id, prefix: prefix ?? "", ...place });
    }
  }
  return { mounts, guards };
}

function usedOn(call: Extract<Node, { type: "CallExpression" }>, file: SourceFile, evaluator: Evaluator): string | undefined {
  const callee = plainExpression(call.callee);
  if (callee.type !== "MemberExpression" || callee.computed || staticName(callee.property) !== "use") return undefined;
  const type = heldBy(evaluator.expression(callee.object, file));
  return type.is === "router" ? type.id : undefined;
}

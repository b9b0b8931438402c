import type { Node } from "@oxc-project/types";
import { plainExpression } from "../syntax/plain-expression.ts";
import { staticName } from "../syntax/static-name.ts";
import type { Range } from "../source-range.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import type { Evaluator } from "../values/evaluator.ts";
import { isExpress } from "../values/external-type.ts";
import { heldBy } from "../values/value-type.ts";
import type { GuardUse, Mount } from "./mounts.ts";

type Call = Extract<Node, { type: "CallExpression" }>;

/** An Express application as a file makes it: `const app = express()`. */
export interface ApplicationFacts {
  /** Absolute path. */
  readonly file: string;
  /** The variable that holds it. */
  readonly name: string;
  /** The `express()` that makes it. */
  readonly range: Range;
  /** The statement of this file that first registers a route or mounts a router on it; undefined when none does. */
  readonly firstRegistration: Range | undefined;
  /** Whether a guard is put on it in this file. */
  readonly isGuarded: boolean;
}

const registering = new Set(["get", "post", "put", "patch", "delete", "all", "head", "options", "route"]);

/** The Express applications a file makes. */
export function applicationsIn(
  file: SourceFile,
  evaluator: Evaluator,
  { mounts, guards }: { readonly mounts: readonly Mount[]; readonly guards: readonly GuardUse[] },
): ApplicationFacts[] {
  return file.nodes("CallExpression").flatMap((call) => {
    const declarator = call.parent;
    if (declarator?.type !== "VariableDeclarator" || declarator.id.type !== "Identifier" || !makesApplication(call, file, evaluator))
      return [];
    const id = `${file.path}:${call.start.toString()}`;
    const first = [...routesOn(id, file, evaluator), ...mounts.filter(({ parent }) => parent === id).map(({ at }) => at)].sort(
      (a, b) => a - b,
    )[0];
    return [
      {
        file: file.path,
        name: declarator.id.name,
        range: file.rangeOf(call),
        firstRegistration: first === undefined ? undefined : statementAt(file, first),
        isGuarded: guards.some(({ router }) => router === id),
      },
    ];
  });
}

/** `express()`, and not `express.Router()`. */
function makesApplication(call: Call, file: SourceFile, evaluator: Evaluator): boolean {
  const callee = plainExpression(call.callee);
  if (callee.type !== "Identifier") return false;
  const type = evaluator.expression(callee, file);
  return type.is === "external" && isExpress(type.module) && /^(?:default|\*|express)$/.test(type.name);
}

function routesOn(id: string, file: SourceFile, evaluator: Evaluator): number[] {
  return file.nodes("CallExpression").flatMap((call) => {
    const callee = plainExpression(call.callee);
    if (callee.type !== "MemberExpression" || !registering.has(staticName(callee.property, callee.computed) ?? "")) return [];
    // `app.get("title")` reads a setting.
    if (call.arguments.length < 2 && staticName(callee.property) !== "route") return [];
    const type = heldBy(evaluator.expression(callee.object, file));
    return type.is === "router" && type.id === id ? [call.start] : [];
  });
}

/** The statement around an offset. */
function statementAt(file: SourceFile, offset: number): Range {
  const holding = file.nodes("ExpressionStatement").filter(({ start, end }) => start <= offset && offset < end);
  const innermost = holding.sort((a, b) => b.start - a.start)[0];
  return file.rangeOf(innermost ?? { start: offset, end: offset });
}

import { plainExpression } from "../syntax/plain-expression.ts";
import type { CallSite } from "./call-site.ts";
import type { Evaluator } from "./evaluator.ts";
import { isOurName } from "./our-names.ts";
import { unknown, type ValueType } from "./value-type.ts";

/** What a function of the product's own packages gives, without running it; undefined for other functions. */
export function ourCall({ call, file }: CallSite, evaluator: Evaluator): ValueType | undefined {
  const callee = plainExpression(call.callee);
  const [first] = call.arguments;
  if (callee.type === "CallExpression")
    return isOurName(callee.callee, file, evaluator, "fieldsOf") ? shapeOf({ call: callee, file }, evaluator) : undefined;
  if (isOurName(callee, file, evaluator, "wherefore")) return { is: "privacy" };
  if (first === undefined) return undefined;
  if (isOurName(callee, file, evaluator, "personal", "dataSubjectId")) return evaluator.expression(first, file);
  if (!isOurName(callee, file, evaluator, "listOf")) return undefined;
  const inner = evaluator.expression(first, file);
  return inner.is === "schema" ? { is: "schema", output: () => ({ is: "list", of: inner.output }) } : unknown;
}

function shapeOf({ call, file }: CallSite, evaluator: Evaluator): ValueType {
  const type = call.typeArguments?.params[0];
  return { is: "schema", output: () => (type === undefined ? unknown : evaluator.annotation(type, file)) };
}

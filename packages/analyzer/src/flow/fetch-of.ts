import type { Node } from "@oxc-project/types";
import type { PersonalPart, PersonalParts } from "../routes/personal-parts.ts";
import { plainExpression } from "../syntax/plain-expression.ts";
import { staticName } from "../syntax/static-name.ts";
import type { CallSite } from "../values/call-site.ts";
import type { Evaluator } from "../values/evaluator.ts";
import { awaited } from "../values/value-type.ts";

/** Rows that are fetched whole. */
export interface Fetch extends CallSite {
  readonly parts: readonly PersonalPart[];
}

const queries =
  /^(?:find|findAll|findMany|findFirst|findUnique|findOne|findOneBy|findBy|findById|findByPk|getAll|getById|all|list)(?:OrThrow)?$/;
const selections = new Set(["select", "attributes", "projection", "columns", "fields", "omit"]);

/** The personal data a query fetches when it selects nothing; undefined for other calls. */
export function fetchOf(site: CallSite, evaluator: Evaluator, parts: PersonalParts): Fetch | undefined {
  const { call, file } = site;
  const callee = plainExpression(call.callee);
  if (callee.type !== "MemberExpression" || !queries.test(staticName(callee.property, callee.computed) ?? "")) return undefined;
  if (call.arguments.some(selects)) return undefined;
  const found = parts.ofType(awaited(evaluator.expression(call, file)));
  return found.length === 0 ? undefined : { ...site, parts: found };
}

function selects(node: Node): boolean {
  const plain = plainExpression(node);
  return (
    plain.type === "ObjectExpression" &&
    plain.properties.some((one) => one.type === "Property" && selections.has(staticName(one.key, one.computed) ?? ""))
  );
}

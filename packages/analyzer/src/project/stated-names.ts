import type { FieldMarks } from "../fields/field-marks.ts";
import type { JudgedField } from "../rules/rule.ts";
import type { Mark, StatedCategory } from "../sources/mark.ts";
import { staticTexts } from "../symbols/static-text.ts";
import { plainExpression } from "../syntax/plain-expression.ts";
import { staticName } from "../syntax/static-name.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import type { Evaluator } from "../values/evaluator.ts";
import { isOurName } from "../values/our-names.ts";
import type { NamedPurpose } from "../values/value-type.ts";

const asksGuard = new Set(["for", "permitted"]);

/** The purposes named by the declarations of a file, and by what it asks a running guard for. */
export function namedPurposesIn(file: SourceFile, evaluator: Evaluator): NamedPurpose[] {
  return file.nodes("CallExpression").flatMap((call) => {
    const callee = plainExpression(call.callee);
    if (callee.type !== "MemberExpression" || callee.computed) return [];
    const name = staticName(callee.property) ?? "";
    if (name === "purpose" || name === "oneOf") {
      const opening = evaluator.expression(call, file);
      return opening.is === "opening" ? opening.purposes : [];
    }
    if (!asksGuard.has(name) || evaluator.expression(callee.object, file).is !== "guard") return [];
    return staticTexts(call.arguments[0], file, evaluator.definitions).map(({ text, node, file: home }) => ({
      name: text,
      node,
      file: home,
    }));
  });
}

/** The categories stated in a file: in `personal(…)`, in field maps, in documentation comments. Each place once. */
export function statedCategoriesIn(
  file: SourceFile,
  evaluator: Evaluator,
  fields: readonly JudgedField[],
  marks: FieldMarks,
): StatedCategory[] {
  const inCalls = file.nodes("CallExpression").filter((call) => isOurName(call.callee, file, evaluator, "personal"));
  const stated = [
    ...inCalls.flatMap((call) =>
      staticTexts(call.arguments[1], file, evaluator.definitions).map(({ text, node, file: home }) => ({ text, file: home, span: node })),
    ),
    ...[...marks.elsewhere, ...marks.own].flatMap(({ mark }) => categoriesOf(mark)),
    ...fields.flatMap(({ judgements }) => judgements.map((judgement) => judgement.stated).filter((one) => one !== undefined)),
  ].filter((one) => one.file === file);
  return [...new Map(stated.map((one) => [one.span.start, one])).values()];
}

function categoriesOf(mark: Mark): readonly StatedCategory[] {
  return mark.says === "personal" ? mark.categories : [];
}

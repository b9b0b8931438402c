import type { Finding } from "../finding.ts";
import type { ModelColumn, ModelFacts } from "../landmarks/models.ts";
import { ownerKey } from "../landmarks/owner-key.ts";
import type { PersonalPart } from "../routes/personal-parts.ts";
import { bare, fingerprint, type Rule, type RuleContext, type UseInFile } from "./rule.ts";

const id = "untracked-write";

/** What is known to be personal stays so when it is stored: the column it is written to is marked. */
export const untrackedWrite: Rule = {
  id,
  summary: "Personal data is written only to fields that are marked.",
  byDefault: "on",
  check: (context) => context.uses.filter(({ use }) => use.sink.kind === "model").flatMap((one) => checkUse(one, context)),
};

function checkUse({ use }: UseInFile, { models }: RuleContext): readonly Finding[] {
  const model = models.find(({ name }) => ownerKey(name) === ownerKey(use.sink.name));
  if (model === undefined) return [];
  return use.parts.flatMap((part) => {
    const column = model.columns.find(({ name }) => name === part.field.split(".")[0]);
    const isSpokenOf = column === undefined || column.isMarked || column.categories.length > 0;
    return isSpokenOf || part.category.startsWith("identifier.") ? [] : [findingFor(use, part, model, column)];
  });
}

function findingFor(use: UseInFile["use"], part: PersonalPart, model: ModelFacts, column: ModelColumn): Finding {
  return {
    ...bare,
    rule: id,
    severity: "warning",
    file: use.file.path,
    range: use.file.rangeOf(use.call),
    message: `${part.field} is ${part.category} and is written to \`${model.name}.${column.name}\`, which is not marked; mark it with its category.`,
    evidence: [`${part.field}: ${part.category}`],
    category: part.category,
    owner: model.name,
    field: column.name,
    related: [{ file: model.file, range: column.range, message: `${model.name}.${column.name} is not marked` }],
    fingerprint: fingerprint(id, `${model.name}.${column.name}`, part.category),
  };
}

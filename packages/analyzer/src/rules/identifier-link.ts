import type { Finding } from "../finding.ts";
import { markField } from "../fixes/mark-field.ts";
import { bare, fingerprint, type JudgedField, type Rule } from "./rule.ts";

const id = "identifier-link";

/** A key that leads to a person is marked: whoever holds it can link the row to them. */
export const identifierLink: Rule = {
  id,
  summary: "A key that leads to a person is marked as one.",
  byDefault: "off",
  check: ({ fields, marksFrom }) => fields.flatMap((judged) => checkField(judged, marksFrom)),
};

function checkField({ field, judgements }: JudgedField, marksFrom: string): readonly Finding[] {
  const found = judgements.find(
    ({ source, category, confidence }) => source === "name" && category.startsWith("identifier.") && confidence !== "low",
  );
  if (found === undefined) return [];
  const fix = markField(field, found.category, marksFrom);
  return [
    {
      ...bare,
      rule: id,
      severity: "information",
      confidence: found.confidence,
      file: field.file.path,
      range: field.file.rangeOf(field.key),
      message: `\`${field.container}.${field.name}\` links its row to a person (${found.category}); mark it.`,
      evidence: found.evidence,
      category: found.category,
      owner: field.container,
      field: field.name,
      fingerprint: fingerprint(id, `${field.container}.${field.name}`, found.category),
      fixes: fix === undefined ? [] : [fix],
    },
  ];
}

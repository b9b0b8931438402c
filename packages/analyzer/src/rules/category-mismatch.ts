import { isCategory } from "@wherefore/core";
import type { Finding } from "../finding.ts";
import { replaceText } from "../fixes/replace-text.ts";
import { bare, fingerprint, type JudgedField, type Rule, type RuleContext } from "./rule.ts";

const id = "category-mismatch";

/** The category an author gives a field is one its name can mean. */
export const categoryMismatch: Rule = {
  id,
  summary: "The category a field is marked with agrees with its name.",
  byDefault: "on",
  check: (context) => context.fields.flatMap((judged) => checkField(judged, context)),
};

function checkField({ field, judgements }: JudgedField, context: RuleContext): readonly Finding[] {
  const marked = judgements.filter(({ source, category }) => source === "marked" && isCategory(category));
  const [first] = marked;
  if (first?.stated === undefined || marked.some(({ category }) => category.startsWith("own."))) return [];
  const [said] = context.byName(field).filter(({ confidence }) => confidence === "high");
  if (said === undefined || marked.some(({ category }) => areNear(category, said.category))) return [];
  const { stated } = first;
  return [
    {
      ...bare,
      rule: id,
      severity: "warning",
      confidence: said.confidence,
      file: stated.file.path,
      range: stated.file.rangeOf(stated.span),
      message: `\`${field.container}.${field.name}\` is marked ${first.category}, and its name says ${said.category}; one of them is wrong.`,
      evidence: said.evidence,
      category: first.category,
      owner: field.container,
      field: field.name,
      fingerprint: fingerprint(id, `${field.container}.${field.name}`, first.category),
      fixes: [{ ...replaceText(stated.file, stated.span, said.category), preferred: false }],
    },
  ];
}

/** Families whose members people mark one way or the other with equal right. */
const near: readonly (readonly string[])[] = [
  ["location", "contact"],
  ["identity", "profile"],
  ["usage", "technical", "communications"],
  ["identity", "special"],
  ["identifier", "credentials", "technical"],
  ["identity", "identifier"],
];

function areNear(one: string, other: string): boolean {
  const [a, b] = [familyOf(one), familyOf(other)];
  return a === b || near.some((families) => families.includes(a) && families.includes(b));
}

function familyOf(category: string): string {
  return category.split(".")[0] ?? "";
}

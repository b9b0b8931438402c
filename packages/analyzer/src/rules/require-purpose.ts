import { isCategory } from "@wherefore/core";
import type { Confidence, Finding, Severity } from "../finding.ts";
import { markField } from "../fixes/mark-field.ts";
import type { Judgement } from "../fields/judgement.ts";
import { purposesCovering } from "../policy/policy-facts.ts";
import { bare, fingerprint, type JudgedField, type Rule, type RuleContext } from "./rule.ts";

const id = "require-purpose";
const severities: Readonly<Record<Confidence, Severity | undefined>> = { high: "warning", medium: "information", low: undefined };

/** A field that holds personal data is marked with its category, and a purpose of its policy covers that category. */
export const requirePurpose: Rule = {
  id,
  summary: "A field that holds personal data is marked with its category, and a purpose covers it.",
  byDefault: "on",
  check: (context) => context.fields.flatMap((judged) => checkField(judged, context)),
};

function checkField(judged: JudgedField, context: RuleContext): readonly Finding[] {
  const judgements = judged.judgements.filter(({ category }) => !category.startsWith("identifier."));
  const [first] = judgements;
  if (first === undefined) return [];
  return first.source === "name" ? unmarked(judged, first, context) : uncovered(judged, judgements, context);
}

function unmarked({ field }: JudgedField, judgement: Judgement, context: RuleContext): readonly Finding[] {
  const severity = severities[judgement.confidence];
  if (severity === undefined) return [];
  const purposes = context.policy.is === "read" ? purposesCovering(context.policy.facts, judgement.category) : [];
  const fix = markField(field, judgement.category, context.marksFrom);
  return [
    {
      ...placeOf({ field, judgement }),
      severity,
      confidence: judgement.confidence,
      message: `\`${field.container}.${field.name}\` looks like ${judgement.category} and is not marked; mark it with its category, so that a purpose can cover it.`,
      purposes,
      related: [],
      fixes: fix === undefined ? [] : [fix],
    },
  ];
}

function uncovered({ field }: JudgedField, judgements: readonly Judgement[], { policy }: RuleContext): readonly Finding[] {
  if (policy.is === "unreadable") return [];
  const facts = policy.is === "read" ? policy.facts : undefined;
  const missing = judgements.filter(({ category }) => isCategory(category) && purposesCovering(facts, category).length === 0);
  const [first] = missing;
  if (first === undefined) return [];
  const names = missing.map(({ category }) => category).join(", ");
  const why =
    facts === undefined
      ? "and no policy was found; write one with definePolicy"
      : `which no purpose of the policy “${facts.id}” covers; add it to a purpose, or stop keeping the field`;
  return [
    {
      ...bare,
      ...placeOf({ field, judgement: first }),
      severity: "error",
      message: `\`${field.container}.${field.name}\` is ${names}, ${why}.`,
      purposes: [],
    },
  ];
}

function placeOf({
  field,
  judgement,
}: {
  field: JudgedField["field"];
  judgement: Judgement;
}): Pick<Finding, "rule" | "file" | "range" | "evidence" | "category" | "owner" | "field" | "fingerprint"> {
  return {
    rule: id,
    file: field.file.path,
    range: field.file.rangeOf(field.key),
    evidence: judgement.evidence,
    category: judgement.category,
    owner: field.container,
    field: field.name,
    fingerprint: fingerprint(id, `${field.container}.${field.name}`, judgement.category),
  };
}

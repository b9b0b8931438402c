import type { Finding } from "../finding.ts";
import { replaceText } from "../fixes/replace-text.ts";
import type { StatedField } from "../landmarks/stated-fields.ts";
import { bare, fingerprint, type Rule, type RuleContext } from "./rule.ts";

const id = "schema-drift";

/** One field of one kind of thing has one category, wherever it is declared. */
export const schemaDrift: Rule = {
  id,
  summary: "Declarations of the same field agree about its category.",
  byDefault: "on",
  check: (context) => context.stated.filter(({ file }) => file === context.file.path).flatMap((field) => checkField(field, context)),
};

function checkField(field: StatedField, { stated, file }: RuleContext): readonly Finding[] {
  const twins = stated.filter((other) => other.owner === field.owner && other.field === field.field);
  const [first] = twins;
  // The declaration that stands first is the one the others are held to: one finding for each that differs.
  if (first === undefined || first === field || saidBy(first) === saidBy(field)) return [];
  const [category] = first.categories;
  const isPlain = first.categories.length === 1 && field.categories.length === 1 && category !== undefined && field.span !== undefined;
  return [
    {
      ...bare,
      rule: id,
      severity: "warning",
      file: field.file,
      range: field.range,
      message: `\`${field.container}.${field.field}\` is ${saidBy(field)} here and ${saidBy(first)} in \`${first.container}\`; let both say the same.`,
      category: field.categories[0] ?? first.categories[0] ?? "",
      owner: field.container,
      field: field.field,
      related: [{ file: first.file, range: first.range, message: `${first.container}.${first.field} is ${saidBy(first)}` }],
      fingerprint: fingerprint(id, `${field.container}.${field.field}`, saidBy(field)),
      fixes: isPlain ? [{ ...replaceText(file, field.span, category), preferred: false }] : [],
    },
  ];
}

function saidBy({ categories }: StatedField): string {
  return categories.length === 0 ? "not personal" : [...categories].sort().join(", ");
}

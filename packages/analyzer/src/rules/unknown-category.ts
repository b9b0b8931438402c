import { isCategory, personalDataCategories } from "@wherefore/core";
import type { Finding } from "../finding.ts";
import { replaceText } from "../fixes/replace-text.ts";
import type { StatedCategory } from "../sources/mark.ts";
import { closestName } from "./closest-name.ts";
import { bare, fingerprint, type Rule } from "./rule.ts";

const id = "unknown-category";

/** A category that code states is a built-in leaf, or a well-formed leaf of the controller's own. */
export const unknownCategory: Rule = {
  id,
  summary: "A category that code states is one the vocabulary knows.",
  byDefault: "on",
  check: ({ categories, file }) => categories.filter((one) => one.file === file && !isCategory(one.text)).map(findingFor),
};

function findingFor({ text, file, span }: StatedCategory): Finding {
  const closest = closestName(text, Object.keys(personalDataCategories));
  const hint = closest === undefined ? "use a built-in leaf such as contact.email, or own.<snake_case>." : `did you mean “${closest}”?`;
  return {
    ...bare,
    rule: id,
    severity: "error",
    file: file.path,
    range: file.rangeOf(span),
    message: `“${text}” is no personal-data category; ${hint}`,
    category: text,
    fingerprint: fingerprint(id, text),
    fixes: closest === undefined ? [] : [replaceText(file, span, closest)],
  };
}

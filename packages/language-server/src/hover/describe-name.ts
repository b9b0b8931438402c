import { purposesCovering, type NamePlace, type PolicyFacts, type Report } from "@wherefore/analyzer";
import { wordsIn, type SpokenLanguage } from "../words/words-in.ts";
import { categoryTitle, vocabularyLink } from "./describe-category.ts";
import { coverage } from "./describe-field.ts";
import { describePurpose } from "./describe-purpose.ts";
import { describeUse } from "./describe-use.ts";
import { inlineCode } from "./escape-markdown.ts";

/**
 * What a purpose, a group or a category is, wherever it is named.
 *
 * @param seen - what the last look at the whole project saw
 * @returns Markdown; undefined for a name the policy does not know
 */
export function describeName(
  { kind, name }: NamePlace,
  policy: PolicyFacts | undefined,
  seen: Pick<Report, "fields" | "routes">,
  language: SpokenLanguage,
): string | undefined {
  if (kind === "category") {
    const covered = coverage({ purposes: purposesCovering(policy, name), isMarked: true }, policy, language);
    return [categoryTitle(name, language), covered, vocabularyLink(name)].filter((part) => part !== undefined).join("\n\n");
  }
  if (kind === "group") {
    const leaves = policy?.groups.get(name) ?? [];
    const words = wordsIn(language);
    return `**${words.group(inlineCode(name))}**\n\n${leaves.map((leaf) => `- ${categoryTitle(leaf, language)}`).join("\n") || words.none}`;
  }
  const purpose = policy?.purposes.find((one) => one.name === name);
  return purpose === undefined ? undefined : `${describePurpose(purpose, language)}\n\n${describeUse(purpose, seen, language)}`;
}

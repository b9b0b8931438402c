import type { PurposeFacts, Report } from "@wherefore/analyzer";
import { wordsIn, type SpokenLanguage } from "../words/words-in.ts";
import { inlineCode } from "./escape-markdown.ts";

/** So many routes are named; the rest is counted. */
const SHOWN = 6;

/** What the code of a project does with a purpose: which fields it covers, which routes declare it. */
export function describeUse(
  purpose: PurposeFacts,
  { fields, routes }: Pick<Report, "fields" | "routes">,
  language: SpokenLanguage,
): string {
  const words = wordsIn(language);
  const covered = fields.filter(({ source, purposes }) => source === "marked" && purposes.includes(purpose.name));
  const declaring = routes
    .filter(({ purposes }) => purposes.includes(purpose.name))
    .map(({ method, path }) => inlineCode(`${method} ${path}`));
  const more = declaring.length > SHOWN ? [words.andMore(declaring.length - SHOWN)] : [];
  const by = [...declaring.slice(0, SHOWN), ...more].join(", ") || words.none;
  const files = new Set(covered.map(({ file }) => file)).size;
  return `${words.fieldsCovered(covered.length, files)}\n\n${words.declaredBy}: ${by}`;
}

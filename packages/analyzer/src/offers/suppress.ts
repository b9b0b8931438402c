import { indentAt, insertion, lineEnd, lineStart } from "./insertion.ts";
import type { Offer } from "./offer.ts";
import type { OfferContext } from "./offer-context.ts";

/** Findings about suppressions are mended, not suppressed. */
const own = new Set(["suppression-reason", "unused-suppression"]);

/** Silences the finding where it stands; its author says why. Inside markup and templates no comment is a comment, so none is offered. */
export function suppress({ finding, file }: OfferContext): Offer[] {
  if (own.has(finding.rule)) return [];
  const offset = file.offsetAt(finding.range.start);
  const inText = file
    .nodes("TemplateLiteral")
    .some((node) => node.start < offset && offset < node.end && spansLine(file, node.start, offset));
  if (inText || file.nodes("JSXElement").some((node) => node.start < offset && offset < node.end)) return [];
  const comment = `${indentAt(file, offset)}// wherefore-disable-next-line ${finding.rule} -- ¦${lineEnd(file)}`;
  return [{ do: "suppress", rule: finding.rule, edits: [insertion(file, lineStart(file, offset), comment)] }];
}

/** A template that began on an earlier line goes on at the beginning of this one. */
function spansLine(file: OfferContext["file"], start: number, offset: number): boolean {
  return file.text.slice(start, offset).includes("\n");
}

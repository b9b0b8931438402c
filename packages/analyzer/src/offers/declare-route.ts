import type { Node } from "@oxc-project/types";
import type { RouteFacts } from "../routes/route-facts.ts";
import { insertion, quoteOf } from "./insertion.ts";
import type { Offer, OpenEdit } from "./offer.ts";
import type { OfferContext } from "./offer-context.ts";
import { mergedEdits, type Imported } from "./import-line.ts";
import { privacyName } from "./privacy-name.ts";
import { routeShapes } from "./route-shapes.ts";

type Call = Extract<Node, { type: "CallExpression" }>;

/**
 * For a route that declares nothing: the purposes of the policy that cover all its categories, and the sentence that it handles nothing
 * personal. The declaration stands directly before the handler.
 */
export function declareRoute(context: OfferContext): Offer[] {
  if (context.finding.rule !== "require-route-purpose") return [];
  const call = callOf(context);
  const handler = call?.arguments.at(-1);
  const privacy = handler === undefined ? undefined : privacyName(context);
  if (call === undefined || handler === undefined || privacy === undefined) return [];
  const purposes = purposeOffers(call, handler, privacy, context);
  const declared = before(handler, `${privacy.name}.noPersonalData(${quoteOf(context.file)}¦${quoteOf(context.file)})`, context);
  return [...purposes, { do: "declare-no-personal-data", edits: [...privacy.edits, declared] }];
}

/** The registration the finding speaks of: it begins there, and so does its first argument end. */
function callOf({ file, finding }: OfferContext): Call | undefined {
  const [start, end] = [file.offsetAt(finding.range.start), file.offsetAt(finding.range.end)];
  return file.nodes("CallExpression").find((call) => call.start === start && call.arguments[0]?.end === end);
}

function purposeOffers(call: Call, handler: Node, privacy: Imported, context: OfferContext): Offer[] {
  const categories = categoriesOf(call, context);
  const covering = (context.policy?.purposes ?? []).filter((purpose) => categories.every((one) => purpose.categories.includes(one)));
  const route = routeOf(call, context);
  return covering.flatMap((purpose) => {
    const shapes = routeShapes(handler, { purpose, route }, context);
    if (shapes === undefined) return [];
    const quote = quoteOf(context.file);
    const text = `${privacy.name}.purpose(${quote}${purpose.name}${quote}${shapes.text})`;
    return [
      { do: "declare-purpose", purpose, edits: [...mergedEdits([...privacy.edits, ...shapes.edits]), before(handler, text, context)] },
    ];
  });
}

function routeOf(call: Call, { file, routes }: OfferContext): RouteFacts | undefined {
  const { start, end } = file.rangeOf(call);
  return routes.find(
    ({ range }) => range.start.line === start.line && range.end.line === end.line && range.end.character === end.character,
  );
}

/** The personal categories that were seen to pass through the route. */
function categoriesOf(call: Call, context: OfferContext): string[] {
  const route = routeOf(call, context);
  const passing = [...(route?.request ?? []), ...(route?.response ?? [])].map(({ category }) => category);
  return [...new Set(passing)].filter((category) => !category.startsWith("identifier."));
}

function before(handler: Node, text: string, { file }: OfferContext): OpenEdit {
  return insertion(file, handler.start, `${text}, `);
}

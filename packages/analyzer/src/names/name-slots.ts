import { fieldMarksIn } from "../fields/field-marks.ts";
import { namedPurposesIn, statedCategoriesIn } from "../project/stated-names.ts";
import { Definitions } from "../symbols/definition.ts";
import type { Sources } from "../symbols/sources.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import { isOurName } from "../values/our-names.ts";
import { Values } from "../values/values.ts";
import { slotOf, type NameSlot } from "./name-slot.ts";
import { slotsInComments } from "./slots-in-comments.ts";
import { slotsInPolicy } from "./slots-in-policy.ts";

const telling = /personal|fieldsOf|purpose|permitted|\.for\(|oneOf|definePolicy|@category/i;

/** Tells from the text alone whether a file can name anything; most cannot and are not parsed for it. */
export function mayName(text: string): boolean {
  return telling.test(text);
}

/** Each place once; the first one stands. */
export function distinctPlaces<T extends Pick<NameSlot, "file" | "range">>(places: readonly T[]): T[] {
  const key = ({ file, range: { start } }: T): string => `${file}:${start.line.toString()}:${start.character.toString()}`;
  return [...new Map(places.toReversed().map((place) => [key(place), place])).values()].toReversed();
}

/** Every slot a file states or refers to: in its policy, in its annotations, in what its routes declare. Each place once. */
export function nameSlotsIn(file: SourceFile, sources: Sources): readonly NameSlot[] {
  const values = new Values(new Definitions(sources));
  const policies = file.nodes("CallExpression").filter((call) => isOurName(call.callee, file, values, "definePolicy"));
  const purposes = namedPurposesIn(file, values);
  const categories = statedCategoriesIn(file, values, [], fieldMarksIn(file, values));
  const slots = [
    ...policies.flatMap((call) => slotsInPolicy(call, file)),
    ...purposes.map(({ node, name, file: home }) => slotOf(home, node, { expects: "purpose", text: name })),
    ...categories.map(({ span, text }) => slotOf(file, span, { expects: "category", text })),
    ...slotsInComments(file),
  ];
  return distinctPlaces(slots);
}

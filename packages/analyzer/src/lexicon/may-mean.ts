import type { Lexicon } from "./lexicon.ts";

/** Tells quickly whether a field can be personal at all, from its name and its owner's; most cannot. */
export function mayMean({ name, container }: { readonly name: string; readonly container: string }, lexicon: Lexicon): boolean {
  if (lexicon.match(name).length > 0 || /^_?(?:id|uuid|uid|guid)$/i.test(name)) return true;
  return container.includes(".") || lexicon.role(container).domain?.holds !== undefined;
}

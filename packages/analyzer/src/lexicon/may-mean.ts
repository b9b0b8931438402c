import { matchName } from "./match-name.ts";

/** Tells from its name, quickly, whether a field can be personal at all; most cannot. */
export function mayMean({ name }: { readonly name: string }): boolean {
  return matchName(name).length > 0 || /^_?(?:id|uuid|uid|guid)$/i.test(name);
}

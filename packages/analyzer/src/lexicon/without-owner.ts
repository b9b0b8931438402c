import { singular, splitName } from "./split-name.ts";

/**
 * A field's name without the words that only repeat its owner, at its end or its beginning, abbreviated or not: `nom` for `nom_adh`
 * of `adherents`. Undefined where nothing is repeated, or nothing else is said.
 */
export function withoutOwner(name: string, container: string): string | undefined {
  const words = splitName(name);
  const owner = splitName(container.split(".").at(-1) ?? "").map(singular);
  const rest = words.filter(
    (word, index) => (index > 0 && index < words.length - 1) || !owner.some((noun) => repeats(singular(word), noun)),
  );
  return rest.length === 0 || rest.length === words.length ? undefined : rest.join("_");
}

function repeats(word: string, noun: string): boolean {
  return word === noun || (word.length >= 3 && noun.startsWith(word));
}

/** Words that do not tell one thing from another, in the languages a policy can speak. */
const SILENT: ReadonlySet<string> = new Set(
  (
    "about activities activity and any because cookies data for from information into other our personal purpose purposes service services " +
    "site sites that the their them they this those through tracker trackers website will with you your " +
    "activité activités aux avec cookies dans des données finalité finalités les leur leurs nos notre par pour que qui site sites sur traceurs une vos votre"
  ).split(" "),
);

/** The stem of a word is its first letters, so that "recruiting" and "recruitment" are one. */
const STEM = 6;

/**
 * The stems of the words of a text that tell what it is about.
 *
 * @param text - words, a kebab-case name or a DPV term such as `DirectMarketing`
 */
function tellingWords(text: string): ReadonlySet<string> {
  const words = text
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  return new Set(words.filter((word) => word.length > 2 && !SILENT.has(word)).map((word) => word.slice(0, STEM)));
}

/** Tells whether every telling word of a text occurs in the other texts. */
export function saysAllOf(text: string, others: readonly string[]): boolean {
  const words = tellingWords(text);
  const known = new Set(others.flatMap((other) => [...tellingWords(other)]));
  return words.size > 0 && [...words].every((word) => known.has(word));
}

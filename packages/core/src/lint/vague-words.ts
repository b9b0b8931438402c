/**
 * Wordings that tell nobody what is done: they fit any processing at all. In English, then in French.
 *
 * @see Article 29 Working Party, opinion 03/2013 on purpose limitation (WP 203); transparency guidelines (WP 260 rev.01)
 */
const VAGUE: readonly RegExp[] = [
  "(any|whatever|other|various|all (other|lawful|legal|sorts of)) (other )?(legitimate |lawful |business )?purposes?",
  "whatever",
  "requir(ed|es) or permit(s|ted)",
  "or permitted by law",
  "as we see fit",
  "future (use|uses|research|needs|projects)",
  "new (ones|offerings|products|services)",
  "(exchang|shar)(e|ing) (of )?(customer |client )?(data|files|information)",
  "toutes? (autres? )?finalités?",
  "d['’]autres (fins|finalités)",
  "(autres?|diverses) finalités",
  "permis(es?)? par la loi",
  "nouve(aux|lles|au|l|lle) (services?|produits?|offres?)",
  "(échang|partag)(e|er) (de |des |les )?(données|fichiers|informations)",
].map((wording) => new RegExp(`(?<!\\p{L})(?:${wording})(?!\\p{L})`, "iu"));

/** The first wording of a text that could mean anything; `undefined` where it says what is done. */
export function vagueWording(text: string): string | undefined {
  return VAGUE.map((pattern) => pattern.exec(text)?.[0]).find((match) => match !== undefined);
}

/** Tells whether any of several texts could mean anything. */
export function isVague(texts: readonly string[]): boolean {
  return texts.some((text) => vagueWording(text) !== undefined);
}

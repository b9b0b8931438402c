/**
 * Wordings that tell nobody what is done: they fit any processing at all.
 *
 * @see Article 29 Working Party, opinion 03/2013 on purpose limitation (WP 203); transparency guidelines (WP 260 rev.01)
 */
const VAGUE: readonly RegExp[] = [
  /\b(any|whatever|other|various|all (other|lawful|legal|sorts of)) (other )?(legitimate |lawful |business )?purposes?\b/i,
  /\bwhatever\b/i,
  /\b(required|requires) or permit/i,
  /\bor permitted by law\b/i,
  /\bas we see fit\b/i,
  /\bfuture (use|uses|research|needs|projects)\b/i,
  /\bnew (ones|offerings|products|services)\b/i,
  /\b(exchang|shar)(e|ing) (of )?(customer |client )?(data|files|information)\b/i,
  /\btoutes? (autres? )?finalités?\b/i,
  /\bd['’]autres (fins|finalités)\b/i,
  /\b(autres?|diverses) finalités\b/i,
  /\bpermis(es?)? par la loi\b/i,
  /\bnouve(aux|lles|au|l) (services?|produits?|offres?)\b/i,
  /\b(en )?(créer|proposer) de nouveaux\b/i,
  /\b(échang|partag)(e|er) (de |des |les )?(données|fichiers|informations)\b/i,
];

/** The first wording of a text that could mean anything; `undefined` where it says what is done. */
export function vagueWording(text: string): string | undefined {
  return VAGUE.map((pattern) => pattern.exec(text)?.[0]).find((match) => match !== undefined);
}

/** Tells whether any of several texts could mean anything. */
export function isVague(texts: readonly string[]): boolean {
  return texts.some((text) => vagueWording(text) !== undefined);
}

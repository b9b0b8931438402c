/** The analyzer says retentions in English, in these words only; names of the workspace stay as they are. */
const words: readonly (readonly [RegExp, string])[] = [
  [/\bthe earliest of: /g, "le premier échu : "],
  [/\bthe last interaction\b/g, "la dernière interaction"],
  [/\bthe contract began\b/g, "le début du contrat"],
  [/\bthe contract ended\b/g, "la fin du contrat"],
  [/\bthe account was opened\b/g, "l'ouverture du compte"],
  [/\bthe account is closed\b/g, "la fermeture du compte"],
  [/\berasure was asked for\b/g, "la demande d'effacement"],
  [/\bafter collection\b/g, "après la collecte"],
  [/\bafter\b/g, "après"],
  [/\buntil\b/g, "jusqu'à"],
  [/\b1 year\b/g, "1 an"],
  [/\byears\b/g, "ans"],
  [/\bmonths?\b/g, "mois"],
  [/\bweek(s?)\b/g, "semaine$1"],
  [/\bday(s?)\b/g, "jour$1"],
  [/\bhour(s?)\b/g, "heure$1"],
  [/\bsecond(s?)\b/g, "seconde$1"],
  [/\bnot stated\b/g, "non précisée"],
];

/** A retention in French. */
export function frenchRetention(retention: string): string {
  return words.reduce((said, [english, french]) => said.replaceAll(english, french), retention);
}

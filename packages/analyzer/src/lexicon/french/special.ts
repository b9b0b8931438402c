import type { TermGroup } from "../term-group.ts";

/** French words for special categories (GDPR Art. 9) and offences (Art. 10). */
export const specialTerms: readonly TermGroup[] = [
  {
    category: "special.health",
    certain: "groupe sanguin, antecedents medicaux, dossier medical, etat sante",
    clear: `
      allergies, maladie, maladies, handicap, taux handicap, ordonnance, grossesse, medecin traitant, numero mutuelle,
      pathologie, pathologies, symptomes, vaccination, vaccinations, traitement medical, arret maladie, situation handicap,
      invalidite`,
    usual: "sante, mutuelle, diagnostic",
    accepts: ["boolean", "choice", "number", "object"],
  },
  {
    category: "special.ethnicity",
    certain: "origine ethnique, origines ethniques, origine raciale",
    accepts: ["choice"],
  },
  {
    category: "special.religion",
    certain: "religion, confession religieuse, conviction religieuse, convictions religieuses, croyances",
    usual: "confession",
    accepts: ["choice"],
  },
  {
    category: "special.politics",
    certain: "opinion politique, opinions politiques, appartenance politique",
    clear: "parti politique",
    accepts: ["choice"],
  },
  {
    category: "special.sexual_orientation",
    certain: "orientation sexuelle, vie sexuelle",
    accepts: ["choice"],
  },
  {
    category: "special.biometric",
    clear: "empreinte digitale, empreintes digitales, donnees biometriques",
    accepts: ["object"],
  },
  {
    category: "special.genetic",
    clear: "donnees genetiques",
    accepts: ["object"],
  },
  {
    category: "special.trade_union",
    certain: "appartenance syndicale",
    clear: "syndicat, adhesion syndicale",
    accepts: ["boolean", "choice"],
  },
  {
    category: "criminal",
    certain: "casier judiciaire, antecedents judiciaires, condamnations penales",
    clear: "condamnation, condamnations, infractions",
    accepts: ["boolean", "object"],
  },
];

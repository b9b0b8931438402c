import type { TermGroup } from "../term-group.ts";

/** French words for health, beliefs and offences where the owner tells what they mean, or where one word is enough. */
export const bodyTerms: readonly TermGroup[] = [
  {
    category: "special.health",
    topics: `
      medical, medicale, medicaux, medicales, allergie, allergies, allergene, vaccin, vaccins, vaccination, grossesse,
      handicap, handicape, handicapee, invalidite, incapacite, pathologie, pathologies, symptome, symptomes, maladie,
      maladies, hospitalisation, ordonnance, diagnostic, psychiatrique, chirurgie, blessure, blessures, fumeur, fumeuse,
      tabac, alcool, diabete, asthme, cancer, prothese, fauteuil roulant, insuline, sante, sanguin, dependance`,
    clear: `
      enceinte, antecedents, traitement en cours, traitement cours, traitements, medecin traitant, medecin, pharmacie,
      mutuelle, numero mutuelle, numero adherent mutuelle, complementaire sante, affection longue duree, ald, pai, aah, rqth,
      gir, mdph, malade, deces, date deces, decede, decedee, cause deces, groupe sanguin, tension, tension arterielle,
      frequence cardiaque, poids, glycemie, etat psychologique, besoins particuliers, besoins specifiques, amenagements,
      accident travail, arret travail, taux ipp, perte autonomie, lunettes, appareil auditif, inaptitude, aptitude medicale,
      date visite medicale, regime sans sel, intolerances, don organes`,
    usual: "traitement, soins, fume, hopital, imc, aidant, humeur, sommeil",
    not: "service, serveur, donnees, produit, colis, fichier, centre, cabinet",
    accepts: ["boolean", "choice", "number", "object", "date"],
  },
  {
    category: "special.health",
    within: "health",
    clear: `
      poids, taille, motif, compte rendu, observations, observation, resultat, resultats, dose, posologie, medicament,
      conclusion, remarques, commentaire, duree traitement, date consultation, date, gravite, reaction, frequence, constantes,
      examen clinique, mesure, regime, notes`,
    accepts: ["boolean", "choice", "number", "object", "date"],
  },
  {
    category: "special.religion",
    topics: "religion, religieux, religieuse, bapteme, baptise, baptisee, communion, confessionnelle, culte, halal, casher",
    clear: "croyance, croyances, confession, date confirmation, paroisse, culte pratique, denier culte",
    usual: "foi",
    not: "type, fichier",
    accepts: ["choice", "date", "boolean"],
  },
  {
    category: "special.ethnicity",
    topics: "ethnie, ethnique",
    clear: "langue maternelle, origine, origines, couleur peau",
    not: "commande, produit, donnees, source, pays, url",
    accepts: ["choice"],
  },
  {
    category: "special.politics",
    topics: "politique, politiques",
    clear: "intention vote, bulletin vote, parti, tendance politique, mandat electif",
    not: "confidentialite, mot, passe, cookies, remboursement, retour, prix, partie, securite, version, url, acceptee, tarifaire",
    accepts: ["choice", "boolean"],
  },
  {
    category: "special.sexual_orientation",
    topics: "sexuelle, sexuelles",
    clear: "orientation, recherche genre, interesse par",
    not: "page, ecran, image",
    accepts: ["choice"],
  },
  {
    category: "special.biometric",
    topics: "biometrique, biometriques",
    clear: "empreinte, empreintes, reconnaissance faciale, gabarit facial",
    not: "carbone, fichier, cle",
    accepts: ["object", "boolean"],
  },
  { category: "special.genetic", topics: "genetique, genetiques, adn", accepts: ["object"] },
  {
    category: "special.trade_union",
    topics: "syndicale, syndicat, syndique, syndiquee",
    clear: "delegue syndical, cotisation syndicale, mandat syndical",
    not: "copropriete, immeuble, lots",
    accepts: ["boolean", "choice", "number", "date"],
  },
  {
    category: "criminal",
    topics: `
      judiciaire, judiciaires, penale, penales, penal, condamnation, condamnations, infraction, infractions, delit,
      incarceration, ecrou, detention`,
    clear: `
      casier, casier b3, date jugement, peine, peines, garde vue, mise examen, sursis, bracelet electronique,
      liberation conditionnelle, date liberation`,
    usual: "jugement",
    not: "aide, code, code article",
    accepts: ["boolean", "object", "number", "date", "choice"],
  },
];

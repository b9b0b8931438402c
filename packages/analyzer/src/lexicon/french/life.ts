import type { TermGroup } from "../term-group.ts";

/** French words for what a person does, likes and writes. */
export const lifeTerms: readonly TermGroup[] = [
  {
    category: "profile.job",
    clear: `
      profession, metier, intitule poste, poste occupe, diplome, diplomes, niveau etude, niveau etudes,
      parcours professionnel, experience professionnelle, categorie socioprofessionnelle, statut professionnel,
      fonction exercee`,
    usual: "csp, emploi, formation, competences",
    weak: "poste, fonction",
    not: "temps",
    accepts: ["choice"],
  },
  {
    category: "profile.employer",
    clear: "employeur, nom employeur",
    usual: "entreprise, societe",
    not: "mere, fille",
  },
  {
    category: "profile.preferences",
    clear: "centres interet, loisirs, regime alimentaire, preferences alimentaires",
    accepts: ["choice"],
  },
  {
    category: "profile.family",
    certain: "situation familiale, situation matrimoniale, etat civil",
    clear: `
      nombre enfants, nb enfants, conjoint, nom conjoint, prenom conjoint, regime matrimonial, personnes charge,
      personne charge, composition familiale, composition foyer, contact urgence, personne prevenir, nombre personnes foyer`,
    usual: "enfants",
    accepts: ["choice", "number"],
  },
  {
    category: "profile.housing",
    clear: "situation logement, type logement, statut logement, statut occupation, mode hebergement",
    usual: "logement",
    accepts: ["choice"],
  },
  {
    category: "profile.social_programme",
    clear: "numero allocataire, numero caf, prestations sociales, aide sociale, aides sociales, allocation logement, beneficiaire rsa",
    usual: "allocations, allocation, rsa, apl",
    accepts: ["boolean", "number", "choice"],
  },
  {
    category: "usage.content",
    clear: "biographie",
    usual: "commentaire, commentaires, avis, observations, remarque, remarques",
    weak: "description personnelle",
    not: "code, technique",
  },
  {
    category: "usage.activity",
    clear: `
      derniere connexion, date derniere connexion, derniere visite, date derniere visite, historique navigation,
      historique recherche, derniere activite`,
    accepts: ["date", "number"],
  },
  {
    category: "communications.preferences",
    clear: `
      consentement marketing, consentement newsletter, consentement commercial, accepte newsletter, abonne newsletter,
      abonnement newsletter, inscription newsletter, inscrit newsletter, preferences communication, preferences contact,
      opt in newsletter, accepte prospection, accepte demarchage, desabonne`,
    accepts: ["boolean", "date", "choice", "object"],
  },
];

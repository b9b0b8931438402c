import type { TermGroup } from "../term-group.ts";

/** French words for who a person is. */
export const identityTerms: readonly TermGroup[] = [
  {
    category: "identity.name",
    certain: `
      prenom, prenoms, deuxieme prenom, second prenom, nom famille, nom naissance, nom jeune fille, nom usage, nom marital,
      nom epouse, nom patronymique, patronyme, nom prenom, prenom nom`,
    clear: "nom complet, nom titulaire, nom mere, nom pere, surnom",
    usual: "nom",
    not: `
      fichier, produit, projet, colonne, table, domaine, hote, serveur, champ, classe, module, entreprise, societe, magasin,
      boutique, article, evenement, rue, base, document, categorie, marque, equipe, ressource, formulaire, variable, page,
      site, template, modele`,
  },
  {
    category: "identity.username",
    clear: "nom utilisateur, identifiant connexion, pseudonyme",
    usual: "pseudo",
    not: "classe, code",
  },
  {
    category: "identity.government_id",
    certain: `
      numero securite sociale, num securite sociale, num secu, numero secu, nir, numero passeport, numero carte identite,
      carte identite, numero cni, cni, permis conduire, numero permis, numero permis conduire, numero fiscal, numero etranger,
      titre sejour, numero titre sejour, spi`,
    clear: "plaque immatriculation, numero immatriculation, nss, passeport, numero identite, piece identite",
    usual: "immatriculation",
    not: "societe, entreprise",
    accepts: ["number"],
  },
  {
    category: "identity.date_of_birth",
    certain: `
      date naissance, lieu naissance, ville naissance, commune naissance, pays naissance, departement naissance,
      annee naissance, jour naissance, ddn`,
    usual: "age, tranche age",
    not: "cache, max, min, session",
    accepts: ["date", "number", "choice"],
  },
  {
    category: "identity.gender",
    clear: "sexe, civilite",
    usual: "genre",
    not: "musical, film, livre, litteraire",
    accepts: ["choice"],
  },
  {
    category: "identity.photo",
    clear: "photo profil, photo identite, image profil",
    usual: "photo, portrait",
    not: "produit, couverture, article, fond",
  },
  {
    category: "identity.nationality",
    certain: "nationalite",
    clear: "citoyennete",
    accepts: ["choice"],
  },
  {
    category: "identity.physical_description",
    clear: "couleur yeux, couleur cheveux, pointure",
    weak: "taille, poids",
    not: "fichier, image, page, produit, colis, police",
    accepts: ["number", "choice"],
  },
];

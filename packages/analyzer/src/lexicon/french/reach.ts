import type { TermGroup } from "../term-group.ts";

/** French words for how and where a person is reached. */
export const reachTerms: readonly TermGroup[] = [
  {
    category: "contact.email",
    clear: "courriel, adresse mail, adresse email, adresse electronique, adresse courriel, email, adresse mel, mail",
    not: "expediteur, support, modele, template, serveur, envoye, verifie, valide, defaut",
  },
  {
    category: "contact.phone",
    clear: `
      telephone, numero telephone, num telephone, num tel, numero tel, no tel, tel portable, tel fixe, telephone portable,
      telephone fixe, telephone mobile, numero portable, numero mobile, tel mobile, tel domicile, tel travail`,
    usual: "tel, portable, gsm",
    not: "support, standard",
    accepts: ["number"],
  },
  {
    category: "contact.postal_address",
    clear: `
      adresse postale, adresse domicile, adresse facturation, adresse livraison, adresse personnelle, adresse complete,
      code postal, complement adresse, numero rue, nom rue, numero voie, nom voie, type voie, libelle voie, lieu dit,
      boite postale, ligne adresse`,
    usual: "adresse, rue, voie, domicile, cp",
    not: `
      serveur, memoire, reseau, machine, hote, passerelle, wallet, contrat, url, site, web, noeud, ip, mac, entreprise,
      societe, magasin, boutique, siege, bureau, agence`,
    accepts: ["number", "object"],
  },
  {
    category: "contact.postal_address",
    usual: "ville, commune, pays, departement, region, code pays",
    not: `
      fichier, produit, projet, colonne, table, domaine, hote, serveur, champ, classe, module, entreprise, societe, magasin,
      boutique, article, evenement, rue, base, document, categorie, marque, equipe, ressource, formulaire, variable, page,
      site, template, modele`,
    accepts: ["choice"],
    needsAddress: true,
  },
  {
    category: "technical.ip_address",
    clear: "adresse ip",
    not: "serveur, memoire, reseau, machine, hote, passerelle, wallet, contrat, url, site, web, noeud",
  },
  {
    category: "technical.device",
    clear: "adresse mac, identifiant appareil, identifiant terminal, numero imei",
    not: "serveur, memoire, reseau, machine, hote, passerelle, wallet, contrat, url, site, web, noeud",
  },
  {
    category: "location.precise",
    clear: "position gps, coordonnees gps, geolocalisation",
    accepts: ["number", "object"],
  },
  {
    category: "location.coarse",
    usual: "ville, commune, pays, pays residence, ville residence, localisation",
    not: `
      fichier, produit, projet, colonne, table, domaine, hote, serveur, champ, classe, module, entreprise, societe, magasin,
      boutique, article, evenement, rue, base, document, categorie, marque, equipe, ressource, formulaire, variable, page,
      site, template, modele`,
    accepts: ["choice"],
  },
];

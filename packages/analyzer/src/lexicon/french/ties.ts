import type { TermGroup } from "../term-group.ts";

/** French words for a person's work, family, home, papers and looks. */
export const tieTerms: readonly TermGroup[] = [
  {
    category: "profile.job",
    clear: `
      date embauche, date recrutement, date entree, date entree entreprise, date entree fonction, date sortie, date depart,
      date depart entreprise, date fin contrat, date debut contrat, date naturalisation entreprise, fin periode essai,
      periode essai, anciennete, type contrat, temps travail, quotite, quotite travail, heures hebdomadaires, heures semaine,
      coefficient, echelon, classification, niveau qualification, qualification, qualifications, categorie professionnelle,
      categorie socio professionnelle, categorie socioprofessionnelle, situation professionnelle, statut emploi,
      intitule emploi, poste actuel, fonction contact, secteur activite, experiences, annees experience,
      nombre annees experience, cv, cv url, lien cv, chemin cv, diplome obtenu, dernier diplome, niveau scolaire,
      niveau diplome, etablissement scolaire, ecole frequentee, etudes, filiere, classe frequentee, redoublant, redoublement,
      moyenne, moyenne generale, resultats scolaires, habilitations, permis b, permis, permis cariste, langues parlees,
      specialite, specialites, competence, competences, conges restants, solde conges, solde rtt, motif depart,
      motif rupture contrat, lettre recommandation, evaluation, entretien annuel, disponibilite, disponibilites, benevole,
      demandeur emploi, date inscription pole emploi, rpps, numero rpps, numero ordre, appellation, mobilite`,
    usual: `
      fonction, poste, titre, emploi, service, grade, metier exerce, statut cadre, cadre, specialite principale, formation,
      formations, diplome, role equipe, valeur note`,
    not: "temps, page, document, article, ouvrage, film, livre, section, menu, plan, reseau, client, web",
    accepts: ["choice", "number", "date", "boolean", "object"],
  },
  {
    category: "profile.job",
    within: "employment",
    clear: "note, valeur, moyenne, mention, intitule, etablissement, niveau, resultat, rang, coefficient, appreciation generale",
    accepts: ["number", "choice", "date"],
  },
  {
    category: "profile.employer",
    clear: `
      entreprise actuelle, nom entreprise, ancien employeur, employeur actuel, societe actuelle, raison sociale employeur,
      lieu travail`,
    usual: "organisme, structure, etablissement",
    not: "mere, fille, cliente",
  },
  {
    category: "profile.family",
    topics: "matrimoniale, matrimonial, conjoint, conjointe, epouse, epoux, parente, filiation, familiale",
    clear: `
      marie, mariee, celibataire, divorce, divorcee, veuf, veuve, pacse, pacsee, date mariage, lien parente, lien,
      enfants charge, nb enfants charge, nombre enfants charge, nb enfant, nb enf, nb pers, nb personnes, nombre enfant,
      prenoms enfants, ages enfants, fratrie, freres soeurs, garde alternee, autorite parentale, nom enfants, foyer,
      nombre parts, parts fiscales, tuteur legal, representant legal, personne urgence, personne confiance,
      personne a prevenir, personne contacter, contact en cas urgence, pere, mere, parent isole, famille accueil,
      nombre personnes charge, nombre occupants`,
    usual: "famille, parents, enfant, tuteur, relation",
    not: "produit, article, police, categorie, gestion, url, externe, hypertexte, fichier, id",
    accepts: ["choice", "number", "boolean", "date"],
  },
  {
    category: "profile.housing",
    topics: "hebergement, heberge, hebergee, expulsion, locatif, logement, logements",
    clear: `
      locataire, proprietaire occupant, sans abri, sdf, sans domicile, type habitation, type habitat, surface logement,
      nombre pieces logement, date entree logement, date emmenagement, date demenagement, date entree, date sortie,
      date entree lieux, date sortie lieux, loyer hors charges, loyer charges comprises, mode occupation, statut residence,
      numero unique demande, numero unique, motif relogement, logement actuel, logement souhaite, surpeuplement, insalubrite,
      colocation, hebergeur, dalo`,
    usual: "habitation, residence principale, loge",
    within: "housing",
    accepts: ["choice", "number", "boolean", "date", "object"],
  },
  {
    category: "profile.housing",
    topics: "expulsion, heberge, hebergee",
    clear: `
      logement actuel, situation hebergement, hebergement actuel, sans abri, sdf, sans domicile fixe, type habitation,
      surface logement, date emmenagement, date demenagement, statut residence, numero unique demande, motif relogement,
      surpeuplement, logement souhaite, mode logement, heberge par, heberge tiers, dalo, proprietaire logement`,
    usual: "logement, hebergement, habitation, locataire, colocation",
    not: "nombre, type fichier, serveur, web, offre, catalogue",
    accepts: ["choice", "number", "boolean", "date", "object"],
  },
  {
    category: "profile.social_programme",
    topics: "rsa, apl, caf, allocataire, allocation, allocations, boursier, boursiere, cmu, refugie, refugiee, asile",
    clear: `
      bourse, bourse scolaire, aide financiere, aides, aides percues, prestations, prestation sociale, minima sociaux,
      chomage, demandeur asile, statut refugie, securite sociale caisse, caisse, caisse affiliation, regime,
      regime securite sociale, organisme securite sociale, assistante sociale, travailleur social, suivi social,
      dossier social, carte solidarite, tarif social, quotient caf, prime activite, chomeur, beneficiaire rsa, fse`,
    usual: "aide, prestation, secours",
    not: "page, fichier, contextuelle, url, enregistreuse, produit, texte, centre",
    accepts: ["boolean", "number", "choice", "object", "date"],
  },
  {
    category: "identity.government_id",
    topics: "passeport, cni, nir",
    clear: `
      ine, numero ine, ine rne, numero etudiant, numero securite, num ss, no secu, n secu, secu, plaque, plaque vehicule,
      immatriculation vehicule, carte vitale, numero vitale, numero permis b, numero identification,
      numero identification nationale, numero document, piece justificative, type piece identite, numero piece, carte sejour,
      numero carte sejour, numero agrement, licence, numero licence, numero adeli, numero national`,
    usual: "numero titre, recepisse, permis",
    not: "societe, entreprise, conducteur produit, logiciel, rue, commande, facture",
    accepts: ["number"],
  },
  {
    category: "identity.nationality",
    topics: "nationalite, citoyennete, naturalisation",
    clear: "pays origine, statut sejour, droit sejour, titre sejour valide, pays nationalite",
    accepts: ["choice", "boolean"],
  },
  {
    category: "identity.date_of_birth",
    topics: "naissance",
    clear: `
      ne le, nee le, ne a, nee a, date nais, date naiss, dt naissance, date anniversaire, anniversaire, tranche age,
      classe age, annee nais, lieu naiss`,
    not: "alerte, mail, modele, acte fichier",
    accepts: ["date", "number", "choice"],
  },
  {
    category: "identity.name",
    clear: `
      prenom usuel, prenom usage, nom prenoms, noms, noms prenoms, nom naiss, nom mari, nom jf, nom epouse, nom usager,
      nom contact, nom client, nom complet contact, nom signataire, nom destinataire, destinataire nom, nom beneficiaire,
      nom assure, nom souscripteur, souscripteur nom, nom locataire, nom responsable, nom medecin, signature destinataire,
      signature manuscrite, nom affiche, sobriquet, nom religieux, identite, nom et prenom, interlocuteur, personne contact,
      gardien, nom representant`,
    usual: "contact, destinataire, signataire, redacteur, nom public, intervenant, signature",
    not: `
      fichier, produit, projet, colonne, table, domaine, hote, serveur, champ, classe, module, entreprise, societe, magasin,
      boutique, article, evenement, rue, base, document, categorie, marque, equipe, ressource, formulaire, variable, page,
      site, template, modele, email, mail, numerique, electronique, webhook`,
  },
  { category: "identity.gender", clear: "titre civilite, genre naissance, pronom, pronoms", accepts: ["choice"] },
  {
    category: "identity.username",
    clear: "identifiant, nom connexion, nom compte",
    usual: "login, compte",
    not: "unique, produit, session, fichier, technique, externe, commande",
  },
  {
    category: "identity.physical_description",
    clear: "description physique, tatouages, signes particuliers, corpulence, tour taille, tour poitrine, pointure chaussure",
    usual: "taille, poids",
    not: "fichier, image, page, produit, colis, police, lot, ecran, colonne, max, vetement",
    accepts: ["number", "choice"],
  },
  {
    category: "identity.photo",
    clear: "photo adherent, photo eleve, url photo, photo passeport, image identite, trombinoscope",
    usual: "image, avatar",
    not: "produit, couverture, article, fond, categorie, defaut",
  },
];

import type { TermGroup } from "../term-group.ts";

/** French words for a person's work, family, home, papers and accounts elsewhere. */
export const tieTerms: readonly TermGroup[] = [
  {
    category: "profile.job",
    clear: `
      date embauche, date recrutement, date entree, date entree entreprise, date entree fonction, date sortie, date depart, date depart entreprise, date fin contrat, date debut contrat, date naturalisation entreprise, fin periode essai, periode essai, anciennete, type contrat, temps travail, quotite, quotite travail, heures hebdomadaires, heures semaine,
      coefficient, echelon, classification, niveau qualification, qualification, qualifications, categorie professionnelle, categorie socio professionnelle, categorie socioprofessionnelle, situation professionnelle, statut emploi, intitule emploi, poste actuel, fonction contact, secteur activite, experiences, annees experience, nombre annees experience,
      cv, cv url, lien cv, chemin cv, diplome obtenu, dernier diplome, niveau scolaire, niveau diplome, etablissement scolaire, ecole frequentee, etudes, filiere, classe frequentee, redoublant, redoublement, moyenne, moyenne generale, resultats scolaires, habilitations, permis b, permis, permis cariste, langues parlees, specialite, specialites, competence, competences,
      conges restants, solde conges, solde rtt, motif depart, motif rupture contrat, lettre recommandation, evaluation, entretien annuel, disponibilite, disponibilites, benevole, demandeur emploi, date inscription pole emploi, rpps, numero rpps, numero ordre, appellation, mobilite`,
    usual:
      "fonction, poste, titre, emploi, service, grade, metier exerce, statut cadre, cadre, specialite principale, formation, formations, diplome, role equipe, valeur note",
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
    clear:
      "entreprise actuelle, nom entreprise, ancien employeur, employeur actuel, societe actuelle, raison sociale employeur, lieu travail",
    usual: "organisme, structure, etablissement",
    not: "mere, fille, cliente",
  },
  {
    category: "profile.family",
    topics: "matrimoniale, matrimonial, conjoint, conjointe, epouse, epoux, parente, filiation, familiale",
    clear: `
      marie, mariee, celibataire, divorce, divorcee, veuf, veuve, pacse, pacsee, date mariage, lien parente, lien, enfants charge, nb enfants charge, nombre enfants charge, nb enfant, nombre enfant, prenoms enfants, ages enfants, fratrie, freres soeurs, garde alternee, autorite parentale,
      nom enfants, foyer, nombre parts, parts fiscales, tuteur legal, representant legal, personne urgence, personne confiance, personne a prevenir, personne contacter, contact en cas urgence, pere, mere, parent isole, famille accueil, ase, nombre personnes charge, nombre occupants`,
    usual: "famille, parents, enfant, tuteur, relation",
    not: "produit, article, police, categorie, gestion, url, externe, hypertexte, fichier, id",
    accepts: ["choice", "number", "boolean", "date"],
  },
  {
    category: "profile.housing",
    topics: "hebergement, heberge, hebergee, expulsion, locatif, logement, logements",
    clear: `
      locataire, proprietaire occupant, sans abri, sdf, sans domicile, type habitation, type habitat, surface logement, nombre pieces logement, date entree logement, date emmenagement, date demenagement, date entree, date sortie, date entree lieux, date sortie lieux, loyer hors charges, loyer charges comprises, mode occupation, statut residence,
      numero unique demande, numero unique, motif relogement, logement actuel, logement souhaite, surpeuplement, insalubrite, colocation, hebergeur, dalo`,
    usual: "habitation, residence principale, loge",
    within: "housing",
    accepts: ["choice", "number", "boolean", "date", "object"],
  },
  {
    category: "profile.housing",
    topics: "expulsion, heberge, hebergee",
    clear:
      "logement actuel, situation hebergement, hebergement actuel, sans abri, sdf, sans domicile fixe, type habitation, surface logement, date emmenagement, date demenagement, statut residence, numero unique demande, motif relogement, surpeuplement, logement souhaite, mode logement, heberge par, heberge tiers, dalo, proprietaire logement",
    usual: "logement, hebergement, habitation, locataire, colocation",
    not: "nombre, type fichier, serveur, web, offre, catalogue",
    accepts: ["choice", "number", "boolean", "date", "object"],
  },
  {
    category: "profile.social_programme",
    topics: "rsa, apl, caf, allocataire, allocation, allocations, boursier, boursiere, ase, aah, cmu, css, refugie, refugiee, asile",
    clear:
      "bourse, bourse scolaire, aide financiere, aides, aides percues, prestations, prestation sociale, minima sociaux, chomage, demandeur asile, statut refugie, securite sociale caisse, caisse, caisse affiliation, regime, regime securite sociale, organisme securite sociale, assistante sociale, travailleur social, suivi social, dossier social, carte solidarite, tarif social, quotient caf, prime activite, chomeur, beneficiaire rsa, fse",
    usual: "aide, prestation, secours",
    not: "page, fichier, contextuelle, url, enregistreuse, produit, texte, centre",
    accepts: ["boolean", "number", "choice", "object", "date"],
  },
  {
    category: "identity.government_id",
    topics: "passeport, cni, nir",
    clear:
      "ine, numero ine, ine rne, numero etudiant, numero securite, num ss, no secu, n secu, secu, plaque, plaque vehicule, immatriculation vehicule, carte vitale, numero vitale, numero permis b, numero identification, numero identification nationale, numero document, piece justificative, type piece identite, numero piece, carte sejour, numero carte sejour, numero agrement, licence, numero licence, numero adeli, numero national",
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
    clear:
      "ne le, nee le, ne a, nee a, date nais, date naiss, dt naissance, date anniversaire, anniversaire, tranche age, classe age, annee nais, lieu naiss",
    not: "alerte, mail, modele, acte fichier",
    accepts: ["date", "number", "choice"],
  },
  {
    category: "identity.name",
    clear: `
      prenom usuel, prenom usage, nom prenoms, noms, noms prenoms, nom naiss, nom mari, nom jf, nom epouse, nom usager, nom contact, nom client, nom complet contact, nom signataire, nom destinataire, destinataire nom, nom beneficiaire, nom assure, nom souscripteur, souscripteur nom, nom locataire, nom responsable, nom medecin,
      signature destinataire, signature manuscrite, nom affiche, sobriquet, nom religieux, identite, nom et prenom, interlocuteur, personne contact, gardien, nom representant`,
    usual: "contact, destinataire, signataire, redacteur, nom public, intervenant, signature",
    not: "fichier, produit, projet, colonne, table, domaine, hote, serveur, champ, classe, module, entreprise, societe, magasin, boutique, article, evenement, rue, base, document, categorie, marque, equipe, ressource, formulaire, variable, page, site, template, modele, email, mail, numerique, electronique, webhook",
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
  {
    category: "contact.phone",
    clear:
      "tel perso, tel pro, tel mobile, tel urgence, telephone urgence, telephone contact, numero contact, no telephone, num portable, numero gsm, numero mobile, destinataire tel, telephones, poste telephonique, numero whatsapp, fixe",
    usual: "mobile, telephonique, fax",
    not: "support, standard, application, url, os, version",
    accepts: ["number"],
  },
  {
    category: "contact.email",
    clear: "mel, adresse messagerie, mail perso, mail pro, email perso, email pro, courriel perso, adresse e mail, e mail, mails",
    not: "expediteur, support, modele, template, serveur, envoye, verifie, valide, defaut, objet, sujet",
  },
  {
    category: "contact.postal_address",
    clear:
      "adresse courrier, adresse correspondance, adresse destinataire, destinataire adresse, adresse 1, adresse 2, adresse ligne, ligne 1, ligne 2, code porte, digicode, interphone, numero appartement, appartement, etage, batiment numero, cedex, bp, commune residence, ville residence, adresse rue, adresse ville, adresse cp, adresse actuelle, ancienne adresse, code insee commune, cp ville, residence rue",
    usual: "quartier, escalier, batiment, code insee, arrondissement, complement",
    not: "serveur, memoire, reseau, machine, hote, passerelle, wallet, contrat, url, site, web, noeud, ip, mac, entreprise, societe, magasin, boutique, siege, bureau, agence, email, mail",
    accepts: ["number"],
  },
  {
    category: "location.coarse",
    usual: "quartier, code postal residence, region, departement, departement residence, lieu residence, ville",
    not: "depart, arrivee, magasin, evenement, entreprise, stage",
    accepts: ["choice"],
  },
  {
    category: "location.precise",
    clear: "coordonnees, position actuelle, derniere position, latitude domicile, longitude domicile, trajet, itineraire, gps",
    usual: "position, latitude, longitude, vitesse, cap",
    not: "ordre, index, liste, bancaires, menu, contact, entreprise",
    accepts: ["number", "object"],
  },
  { category: "technical.user_agent", clear: "navigateur, agent utilisateur, version navigateur" },
  {
    category: "technical.device",
    clear: "appareil, terminal, modele appareil, type appareil, jeton notification, jeton push, systeme exploitation, id appareil",
    usual: "materiel",
    not: "photo",
  },
  { category: "technical.ip_address", clear: "ip connexion, derniere ip, ip inscription, ip client, ip utilisateur", usual: "ip" },
  {
    category: "credentials.token",
    clear:
      "jeton, jeton verification, jeton activation, jeton confirmation, jeton reinitialisation, code verification, code activation, code confirmation, code validation, cle activation, code acces, code sms, code invitation, jeton invitation, token connexion",
    usual: "code temporaire, cle acces",
    not: "csrf, api, page, application",
    accepts: ["number"],
  },
  {
    category: "credentials.password",
    clear: "motdepasse, mot passe hash, mot de passe, ancien mot passe, code pin, pass, code parental",
    usual: "code personnel, empreinte mot passe",
    not: "smtp, bdd, base, serveur, ftp",
    accepts: ["number"],
  },
  {
    category: "financial.bank_account",
    clear:
      "coordonnees bancaires, numero iban, code bic, titulaire, titulaire compte bancaire, banque, nom banque, domiciliation bancaire, mandat sepa, rum",
    not: "question, sang, image, alimentaire",
    accepts: ["number", "object"],
  },
  {
    category: "financial.payment_card",
    clear: "porteur carte, date expiration carte, numero cb, cb, cvv carte",
    not: "fidelite, cadeau",
    accepts: ["number"],
  },
];

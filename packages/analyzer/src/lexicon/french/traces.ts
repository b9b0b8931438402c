import type { TermGroup } from "../term-group.ts";

/** French words for how a person is reached, pays, signs in and is located: devices, cards, secrets, places. */
export const traceTerms: readonly TermGroup[] = [
  {
    category: "contact.phone",
    clear: `
      tel perso, tel pro, tel mobile, tel urgence, telephone urgence, telephone contact, numero contact, no telephone,
      num portable, numero gsm, numero mobile, destinataire tel, telephones, poste telephonique, numero whatsapp, fixe`,
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
    clear: `
      adresse courrier, adresse correspondance, adresse destinataire, destinataire adresse, adresse 1, adresse 2,
      adresse ligne, ligne 1, ligne 2, code porte, digicode, interphone, numero appartement, appartement, etage,
      batiment numero, cedex, bp, commune residence, ville residence, adresse rue, adresse ville, adresse cp,
      adresse actuelle, ancienne adresse, code insee commune, cp ville, residence rue`,
    usual: "quartier, escalier, batiment, code insee, arrondissement, complement",
    not: `
      serveur, memoire, reseau, machine, hote, passerelle, wallet, contrat, url, site, web, noeud, ip, mac, entreprise,
      societe, magasin, boutique, siege, bureau, agence, email, mail`,
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
    clear: "appareil, modele appareil, type appareil, jeton notification, jeton push, systeme exploitation, id appareil",
    usual: "materiel, terminal",
    not: "photo",
  },
  { category: "technical.ip_address", clear: "ip connexion, derniere ip, ip inscription, ip client, ip utilisateur", usual: "ip" },
  {
    category: "credentials.token",
    clear: `
      jeton, jeton verification, jeton activation, jeton confirmation, jeton reinitialisation, code verification,
      code activation, code confirmation, code validation, cle activation, code acces, code sms, code invitation,
      jeton invitation, token connexion`,
    usual: "code temporaire, cle acces",
    not: "csrf, api, page, application",
    accepts: ["number"],
  },
  {
    category: "credentials.password",
    clear: "motdepasse, mot passe hash, mot de passe, ancien mot passe, code pin, code parental",
    usual: "pass, code personnel, empreinte mot passe",
    not: "smtp, bdd, base, serveur, ftp",
    accepts: ["number"],
  },
  {
    category: "financial.bank_account",
    clear: `
      coordonnees bancaires, numero iban, code bic, titulaire, titulaire compte bancaire, banque, nom banque,
      domiciliation bancaire, mandat sepa, rum`,
    not: "question, sang, image, alimentaire",
    accepts: ["number", "object"],
  },
  {
    category: "financial.payment_card",
    clear: "porteur carte, date expiration carte, numero cb, cvv carte",
    not: "fidelite, cadeau",
    accepts: ["number"],
  },
];

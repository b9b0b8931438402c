import type { TermGroup } from "../term-group.ts";

/** French words for what people do, write, like and pay. */
export const deedTerms: readonly TermGroup[] = [
  {
    category: "usage.content",
    clear: `
      note sociale, notes sociales, texte libre, lettre motivation, message personnel, instructions livreur,
      instructions livraison, motif absence, motif refus, motif demande, motif rupture, motif annulation, commentaire client,
      commentaire enseignant, appreciation, appreciations, circonstances, temoignage, a propos, apropos, biographie, recit,
      compte rendu entretien, bilan, remarques, observations, message absence`,
    usual: `
      motif, texte, contenu, message, avis, reponse, reponses, remarque, commentaire, commentaires, precisions, description,
      declaration, citation, statut message, note libre`,
    not: "erreur, systeme, code, technique, log, html, produit, mail, email, article, page, role, courte, longue, bouton, aide, defaut",
    accepts: ["object"],
  },
  {
    category: "usage.content",
    within: "message",
    clear: "texte, contenu, corps, message, commentaire, reponse, avis, corps message",
    usual: "note, etoiles",
    accepts: ["number", "choice"],
  },
  {
    category: "usage.content",
    within: "report",
    clear: "description, details, texte, message, contenu, motif, circonstances, resume, declaration, suite donnee, observations",
  },
  {
    category: "usage.activity",
    clear: `
      points fidelite, nombre connexions, nb connexions, nombre commandes, nb commandes, historique, dernier acces,
      derniere commande, dernier achat, dernier passage, temps passe, pages vues, nombre visites, absences, retards,
      nombre absences, presences, assiduite, parcours utilisateur, date heure passage, date debut absence, date fin absence`,
    usual: "vitesse, presence, absence, present, score, points, progression, navigation",
    accepts: ["number", "date", "boolean", "choice", "object"],
    not: "vente, max, min, moyenne",
  },
  { category: "usage.activity", within: "employment", clear: "date debut, date fin, debut, fin", accepts: ["date"] },
  {
    category: "profile.preferences",
    clear: `
      favoris, liste envies, genres preferes, themes preferes, preferences alimentaires, regime alimentaire,
      communes souhaitees, taille vetement, taille tshirt, langue preferee, langue parlee, centres interets, gouts, souhaits,
      voeux, allergenes evites, vegetarien, vegane, choix menu, choix repas, activites souhaitees, secteurs souhaites,
      signe astrologique`,
    usual: "langue, fuseau horaire, preferences, theme, abonnements, animaux, devise preferee, sport pratique, sports, activites",
    not: "defaut, site, systeme, produit, application, ouvrage, document, article, cours, film",
    accepts: ["choice", "boolean", "object"],
  },
  {
    category: "financial.transaction",
    loose: true,
    clear: `
      salaire mensuel, salaire annuel, salaire base, salaire souhaite, pretentions salariales, revenus mensuels,
      revenu annuel, ressources, ressources mensuelles, quotient familial, revenu imposable, tranche imposition,
      taux imposition, taux prelevement, impayes, dettes, surendettement, interdit bancaire, montant don, montant cotisation,
      montant indemnise, montant paye, montant pret, montant du, total depense, depenses, chiffre affaires personnel,
      cotisation, cotisation payee, denier verse, loyer actuel, loyer mensuel, depot garantie, epargne, pension,
      pension alimentaire, retraite montant, primes, treizieme mois, avantages nature, apport personnel, credits cours`,
    usual: `
      montant, solde, total, loyer, prime, penalite, amende, charges, versement, mode paiement, moyen paiement, rib present,
      indemnite, bourse montant`,
    not: "produit, minimum, maximum, moyen, taxe, tva, stock, remise, tarif, plafond, unitaire, capital social, entreprise, societe",
    accepts: ["number", "boolean"],
  },
  {
    category: "communications.preferences",
    topics: "newsletter, demarchage, prospection",
    clear: `
      consentement, consentement mail, consentement sms, consentement rgpd, accord rgpd, date consentement, droit image,
      autorisation photo, autorisation image, autorisation droit image, accepte mails, accepte sms, accepte emails,
      accepte contact, refus contact, ne pas contacter, opposition, canal prefere, moyen contact prefere, notifications email,
      alertes mail, alertes email, recevoir offres, offres partenaires, abonne, desinscrit, desinscription, stop sms,
      infolettre, lettre information`,
    usual: "notifications, alertes, optin, opt in, abonnement, rappels sms",
    accepts: ["boolean", "date", "choice"],
  },
];

import type { TermGroup } from "../term-group.ts";

/** French words for what a person owns, earns and signs in with. */
export const moneyAndAccessTerms: readonly TermGroup[] = [
  {
    category: "financial.transaction",
    clear: `
      salaire, salaire brut, salaire net, revenu, revenus, revenu fiscal, revenu fiscal reference, quotient familial,
      remuneration, patrimoine, revenu mensuel, revenus annuels, historique achats, historique commandes`,
    not: "minimum, maximum, moyen",
    accepts: ["number"],
  },
  {
    category: "financial.bank_account",
    certain: "iban, numero compte bancaire, coordonnees bancaires",
    clear: "rib, compte bancaire, titulaire compte, releve identite bancaire",
    usual: "numero compte, bic",
    accepts: ["number"],
  },
  {
    category: "financial.payment_card",
    certain: "numero carte bancaire, numero carte, numero carte credit",
    clear: "carte bancaire, carte credit, cryptogramme, titulaire carte",
    not: "fidelite, cadeau",
    accepts: ["number"],
  },
  {
    category: "credentials.password",
    clear: "mot passe, mdp, code secret, question secrete, reponse secrete, code confidentiel",
    not: "smtp, bdd, base, serveur, ftp",
    accepts: ["number"],
  },
  {
    category: "credentials.token",
    clear: "jeton session, jeton reinitialisation, jeton connexion, code usage unique",
    usual: "jeton acces",
    weak: "jeton",
  },
];

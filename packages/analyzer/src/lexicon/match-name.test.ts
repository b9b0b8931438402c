import { describe, expect, it } from "vitest";
import { matchName } from "./match-name.ts";
import type { NameMatch } from "./name-match.ts";

/** What a name means wherever it stands. */
const meanings = (name: string): readonly NameMatch[] => matchName(name).filter(({ within }) => within === undefined);
const categoryOf = (name: string): string | undefined => meanings(name)[0]?.category;

describe("an English name", () => {
  it.each([
    ["email", "contact.email"],
    ["userEmail", "contact.email"],
    ["e_mail", "contact.email"],
    ["EMAIL_ADDRESS", "contact.email"],
    ["onBehalfOfUserEmail", "contact.email"],
    ["firstName", "identity.name"],
    ["firstname", "identity.name"],
    ["memberName", "identity.name"],
    ["dateOfBirth", "identity.date_of_birth"],
    ["dob", "identity.date_of_birth"],
    ["passwordHash", "credentials.password"],
    ["encryptedPassword", "credentials.password"],
    ["addressLine2", "contact.postal_address"],
    ["phone1", "contact.phone"],
    ["lastLoginAt", "usage.activity"],
    ["ipAddress", "technical.ip_address"],
    ["bloodType", "special.health"],
    ["cardLast4", "financial.payment_card"],
    ["passportNumber", "identity.government_id"],
    ["isSubscribedToNewsletter", "communications.preferences"],
    ["createdByUserId", "identifier.user_id"],
    ["customerId", "identifier.user_id"],
  ])("%s means %s", (name, category) => {
    expect(categoryOf(name)).toBe(category);
  });

  it.each([
    "emailTemplate",
    "emailVerified",
    "emailId",
    "phoneCode",
    "isEmail",
    "hasPassword",
    "noPassword",
    "maxAge",
    "cacheAge",
    "fileName",
    "productName",
    "hostname",
    "walletAddress",
    "macAddressTable",
    "bindAddress",
    "teamAvatar",
    "zipFile",
    "pathInZip",
    "commitMessage",
    "errorMessage",
    "csrfToken",
    "smtpPassword",
    "supportEmail",
    "serverIp",
    "orderId",
    "documentId",
    "sendPhone",
    "toString",
    "constructor",
  ])("%s means no personal data", (name) => {
    expect(meanings(name)).toEqual([]);
  });
});

describe("a French name", () => {
  it.each([
    ["nom", "identity.name"],
    ["prenom", "identity.name"],
    ["prénom", "identity.name"],
    ["nomDeFamille", "identity.name"],
    ["nom_usage", "identity.name"],
    ["nomClient", "identity.name"],
    ["client_prenom", "identity.name"],
    ["dateNaissance", "identity.date_of_birth"],
    ["date_de_naissance", "identity.date_of_birth"],
    ["lieuNaissance", "identity.date_of_birth"],
    ["numeroSecuriteSociale", "identity.government_id"],
    ["nir", "identity.government_id"],
    ["courriel", "contact.email"],
    ["adresseMail", "contact.email"],
    ["telephonePortable", "contact.phone"],
    ["numTel", "contact.phone"],
    ["adresseFacturation", "contact.postal_address"],
    ["adresse_de_livraison", "contact.postal_address"],
    ["codePostal", "contact.postal_address"],
    ["situationFamiliale", "profile.family"],
    ["nombreEnfants", "profile.family"],
    ["motDePasse", "credentials.password"],
    ["mdp", "credentials.password"],
    ["salaireBrut", "financial.transaction"],
    ["numeroCarteBancaire", "financial.payment_card"],
    ["groupeSanguin", "special.health"],
    ["orientationSexuelle", "special.sexual_orientation"],
    ["appartenanceSyndicale", "special.trade_union"],
    ["casierJudiciaire", "criminal"],
    ["derniereConnexion", "usage.activity"],
    ["consentementMarketing", "communications.preferences"],
    ["idUtilisateur", "identifier.user_id"],
  ])("%s means %s", (name, category) => {
    expect(categoryOf(name)).toBe(category);
  });

  it.each([
    "nomFichier",
    "nom_du_produit",
    "nomProjet",
    "nom_colonne",
    "nomTable",
    "adresseServeur",
    "adresse_memoire",
    "tailleFichier",
    "ageMax",
    "nomRue2Fichier",
    "photoProduit",
    "numeroCommande",
    "dateCreation",
    "villeDepart",
    "genreMusical",
    "salaireMinimum",
    "carteFidelite",
    "codeErreur",
  ])("%s means no personal data", (name) => {
    expect(meanings(name)).toEqual([]);
  });
});

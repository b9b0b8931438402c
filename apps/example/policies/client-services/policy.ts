import { definePolicy } from "@wherefore/core";

/** Le texte n'indique aucune base légale, pour aucune finalité. */
const sansBase = { undecided: [] } as const;

/**
 * Ce que la politique « services aux clients » publie, dit comme une politique exécutable. Rien n'est corrigé : sans base légale, rien
 * n'est permis. `statements.ts` relie chaque énoncé du texte à sa place ici, et `mended.ts` comble les lacunes.
 */
export const policy = definePolicy({
  id: "client-services",
  version: "undated",
  languages: ["fr"],
  timeZone: "Europe/Paris",
  // La société ne se nomme pas et ne nomme pas d'autorité dont elle relève.
  controller: { name: "La société contractante" },

  dataSubjects: {
    prospect: { label: "Clients potentiels" },
    client: { label: "Clients" },
    "salarie-du-client": { label: "Salariés que le client désigne" },
    visiteur: { label: "Visiteurs des sites et des applications mobiles" },
  },

  categories: {
    // La liste est donnée à titre d'exemple.
    coordonnees: {
      label: "Coordonnées",
      includes: ["contact.email", "contact.phone", "contact.postal_address"],
      origin: ["provided"],
      openEnded: true,
    },
    "documents-d-identite": {
      label: "Pièces qui prouvent l'identité, pour certains services et dans certains pays",
      includes: ["identity.government_id"],
      origin: ["provided"],
    },
    "enregistrements-d-appels": {
      label: "Enregistrements d'appels téléphoniques",
      includes: ["communications.call_recording"],
      origin: ["observed"],
    },
    "donnees-techniques": {
      label: "Navigateur et adresse IP",
      includes: ["technical.user_agent", "technical.ip_address"],
      origin: ["observed"],
    },
    visites: {
      label: "Adresses consultées, parcours daté, trafic et cookies",
      includes: ["own.adresses_consultees", "own.parcours_de_navigation", "own.donnees_de_trafic", "usage.activity", "technical.cookie_id"],
      origin: ["observed"],
    },
  },

  datasets: {
    // La société se dit sous-traitante de ces données et les emploie pourtant à ses propres fins.
    "dossier-client": {
      label: "Ce que vous nous confiez",
      categories: ["coordonnees", "documents-d-identite"],
      dataSubjects: ["prospect", "client", "salarie-du-client"],
      processorFor: "client",
    },
    appels: {
      label: "Appels enregistrés",
      categories: ["enregistrements-d-appels"],
      purposes: ["formation-par-les-appels", "qualite-des-appels"],
      retention: "not-stated",
    },
    navigation: { label: "Ce que nos sites et applications observent", categories: ["donnees-techniques", "visites"] },
  },

  recipients: {
    groupe: {
      label: "Autres sociétés du groupe",
      role: "third-party",
      group: true,
      country: "not-stated",
      safeguards: ["scc"],
    },
    prestataires: {
      label: "Prestataires qui nous fournissent des services",
      role: "processor",
      country: "not-stated",
    },
    // « En Europe » n'est pas un pays.
    "microsoft-365": {
      label: "Microsoft 365, second locataire en Europe",
      reason: "Messagerie entre nous et nos clients",
      role: "processor",
      country: "not-stated",
    },
  },

  purposes: {
    // Administration : quatre finalités sous un seul titre.
    "gestion-du-contrat": {
      label: "Gérer le contrat qui nous lie",
      is: ["CustomerRelationshipManagement"],
      lawfulBasis: sansBase,
      categories: ["coordonnees"],
      dataSubjects: ["client", "salarie-du-client"],
      recipients: ["groupe", "prestataires"],
    },
    "laissez-passer": {
      label: "Délivrer des laissez-passer",
      is: ["EnforceSecurity"],
      lawfulBasis: sansBase,
      categories: ["coordonnees"],
      dataSubjects: ["client", "salarie-du-client"],
    },
    encaissements: {
      label: "Encaisser ce qui nous est dû",
      is: ["PaymentManagement"],
      lawfulBasis: sansBase,
      categories: ["coordonnees"],
      dataSubjects: ["client"],
      recipients: ["prestataires"],
    },
    echanges: {
      label: "Échanger avec vous et vos salariés désignés au sujet de vos services",
      is: ["CommunicationManagement"],
      lawfulBasis: sansBase,
      categories: ["coordonnees"],
      dataSubjects: ["client", "salarie-du-client"],
      recipients: ["groupe", "microsoft-365"],
    },

    // Marketing : trois finalités, « si la loi le permet ».
    "lettres-d-information": {
      label: "Vous adresser nos lettres d'information",
      is: ["DirectMarketing"],
      lawfulBasis: sansBase,
      categories: ["coordonnees"],
      dataSubjects: ["prospect", "client"],
    },
    promotions: {
      label: "Vous proposer nos promotions",
      is: ["DirectMarketing"],
      lawfulBasis: sansBase,
      categories: ["coordonnees"],
      dataSubjects: ["prospect", "client"],
    },
    "autre-prospection": {
      label: "Vous faire d'autres propositions commerciales",
      is: ["DirectMarketing"],
      lawfulBasis: sansBase,
      categories: ["coordonnees"],
      dataSubjects: ["prospect", "client"],
    },

    // Amélioration : ce qui existe, et ce qui n'existe pas encore.
    amelioration: {
      label: "Améliorer nos services, nos sites et notre application",
      is: ["ImproveExistingProductsAndServices"],
      lawfulBasis: sansBase,
      categories: ["donnees-techniques", "visites"],
      recipients: ["prestataires"],
    },
    "nouveaux-services": {
      label: "Créer de nouveaux services, sites ou applications",
      lawfulBasis: sansBase,
      categories: ["donnees-techniques", "visites"],
    },

    "assistance-technique": {
      label: "Vous aider en cas de difficulté technique",
      is: ["CustomerCare"],
      lawfulBasis: sansBase,
      categories: ["coordonnees", "donnees-techniques"],
      recipients: ["prestataires"],
    },
    "conformite-legale": {
      label: "Respecter la loi",
      is: ["LegalCompliance"],
      lawfulBasis: sansBase,
      categories: ["coordonnees"],
    },

    // Énoncées avec les données, non parmi les finalités.
    "verification-d-identite": {
      label: "Vérifier l'identité, pour certains services et dans certains pays",
      lawfulBasis: sansBase,
      categories: ["documents-d-identite"],
      dataSubjects: ["prospect", "client"],
      countries: "not-stated",
    },
    "formation-par-les-appels": {
      label: "Former nos équipes à partir d'appels enregistrés",
      lawfulBasis: sansBase,
      categories: ["enregistrements-d-appels"],
    },
    "qualite-des-appels": {
      label: "Contrôler la qualité des appels",
      is: ["CustomerCare"],
      lawfulBasis: sansBase,
      categories: ["enregistrements-d-appels"],
    },
  },

  // Des cookies sont déposés ; le texte n'en nomme aucun et renvoie à une politique montrée sur les sites.
  trackers: [],

  // Tant que les services convenus sont rendus. Aucune durée chiffrée, ni pour la suite.
  retention: { until: "contract-ended" },

  rights: {
    offered: ["access", "rectification", "erasure", "portability", "objection", "restriction", "withdraw-consent"],
    // Ni adresse ni délai : seulement la personne que le client connaît déjà.
    contact: "not-stated",
  },
  security: {
    measures: {
      "acces-centralise": { label: "Accès au centre de données limité et tenu par une gestion centralisée des identités" },
      "centre-de-donnees": { label: "Centre de données certifié", standard: "ISO27000" },
      "chiffrement-en-transit": { label: "Échanges entre sites et centre de données chiffrés" },
      "outils-de-protection": { label: "Antivirus, filtres de contenu et de courrier, protection des sites et des navigateurs" },
      "tests-d-intrusion": { label: "Tests d'intrusion réguliers" },
    },
  },

  announces: {
    authorityName: "ICO",
    cites: ["https://ico.org.uk/for-organisations/data-protection-reform/overview-of-the-gdpr/individuals-rights/"],
    refersTo: ["politique relative aux cookies"],
  },
});

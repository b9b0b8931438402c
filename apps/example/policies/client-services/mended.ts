import { definePolicy } from "@wherefore/core";

// Supposé : qui lit les données, à quel titre.
const equipes = ["self", "system", "relation-client"] as const;

/**
 * La politique « services aux clients », lacunes comblées, pour que ce que le texte veut faire puisse être permis. Les faits restent ceux
 * du texte ; chaque commentaire « Supposé » marque un choix qui revient au responsable de traitement.
 */
export const mended = definePolicy({
  id: "client-services",
  version: "mended-1",
  languages: ["fr"],
  timeZone: "Europe/Paris",
  // Supposé : une société française. Responsable de ce qu'elle décide, elle n'est sous-traitante que des fichiers que le client lui confie.
  controller: {
    name: "La société contractante",
    country: "FR",
    contact: "donnees@societe-contractante.example",
    dpo: "donnees@societe-contractante.example",
    authority: "fr-cnil",
  },

  dataSubjects: {
    prospect: { label: "Clients potentiels" },
    client: { label: "Clients" },
    "salarie-du-client": { label: "Salariés que le client désigne" },
    visiteur: { label: "Visiteurs des sites et des applications mobiles" },
  },

  categories: {
    // Supposé : le nom en fait partie, et la liste est complète.
    coordonnees: {
      label: "Coordonnées",
      includes: ["identity.name", "contact.email", "contact.phone", "contact.postal_address"],
      origin: ["provided"],
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
    "dossier-client": {
      label: "Ce que vous nous confiez sur vous-même et vos salariés désignés",
      categories: ["coordonnees", "documents-d-identite"],
      dataSubjects: ["prospect", "client", "salarie-du-client"],
    },
    appels: {
      label: "Appels enregistrés",
      categories: ["enregistrements-d-appels"],
      purposes: ["formation-par-les-appels", "qualite-des-appels", "exercice-des-droits"],
      // Supposé : six mois.
      retention: { keep: "P6M", since: "collection" },
    },
    navigation: {
      label: "Ce que nos sites et applications observent",
      categories: ["donnees-techniques", "visites"],
      // Supposé : vingt-cinq mois.
      retention: { keep: "P25M", since: "collection" },
    },
  },

  recipients: {
    // Supposé, ici et plus bas : les pays.
    groupe: {
      label: "Autres sociétés du groupe",
      reason: "Servir le client dans le pays où il se trouve",
      role: "third-party",
      group: true,
      country: ["BE", "IN"],
      safeguards: ["scc"],
    },
    prestataires: {
      label: "Prestataires qui nous fournissent des services",
      reason: "Héberger et entretenir nos outils",
      role: "processor",
      country: "FR",
    },
    "microsoft-365": {
      label: "Microsoft 365, second locataire en Europe",
      reason: "Messagerie entre nous et nos clients",
      role: "processor",
      country: "IE",
    },
  },

  accessors: {
    "relation-client": { label: "Interlocuteurs des clients" },
    formation: { label: "Formateurs" },
    comptabilite: { label: "Comptabilité" },
  },

  // Supposé : chacune des bases légales. Le texte n'en donne aucune.
  purposes: {
    "gestion-du-contrat": {
      label: "Gérer le contrat qui nous lie",
      is: ["CustomerRelationshipManagement"],
      lawfulBasis: "contract",
      categories: ["coordonnees"],
      dataSubjects: ["client", "salarie-du-client"],
      recipients: ["groupe", "prestataires"],
      accessors: [...equipes],
    },
    "laissez-passer": {
      label: "Délivrer des laissez-passer",
      is: ["EnforceSecurity"],
      lawfulBasis: {
        legitimateInterests: "Savoir qui entre dans nos locaux",
        balancing: "https://societe-contractante.example/mises-en-balance/laissez-passer",
      },
      categories: ["coordonnees"],
      dataSubjects: ["client", "salarie-du-client"],
      accessors: [...equipes],
    },
    encaissements: {
      label: "Encaisser ce qui nous est dû",
      is: ["PaymentManagement"],
      lawfulBasis: "contract",
      categories: ["coordonnees"],
      dataSubjects: ["client"],
      recipients: ["prestataires"],
      accessors: ["self", "comptabilite"],
    },
    echanges: {
      label: "Échanger avec vous et vos salariés désignés au sujet de vos services",
      is: ["CommunicationManagement"],
      lawfulBasis: "contract",
      categories: ["coordonnees"],
      dataSubjects: ["client", "salarie-du-client"],
      recipients: ["groupe", "microsoft-365"],
      accessors: [...equipes],
    },
    "lettres-d-information": {
      label: "Vous adresser nos lettres d'information",
      is: ["DirectMarketing"],
      lawfulBasis: { consent: {} },
      categories: ["coordonnees"],
      dataSubjects: ["prospect", "client"],
      accessors: [...equipes],
      channels: { email: "consent" },
    },
    promotions: {
      label: "Vous proposer nos promotions",
      is: ["DirectMarketing"],
      lawfulBasis: { consent: {} },
      categories: ["coordonnees"],
      dataSubjects: ["prospect", "client"],
      accessors: [...equipes],
      channels: { email: "consent", sms: "consent" },
    },
    "autre-prospection": {
      label: "Vous appeler ou vous écrire au sujet de services proches des vôtres",
      is: ["DirectMarketing"],
      lawfulBasis: { consent: {} },
      categories: ["coordonnees"],
      dataSubjects: ["prospect", "client"],
      accessors: [...equipes],
      channels: { phone: "consent", post: "consent" },
    },
    amelioration: {
      label: "Améliorer nos services, nos sites et notre application",
      is: ["ImproveExistingProductsAndServices"],
      lawfulBasis: {
        legitimateInterests: "Voir où nos sites et notre application échouent",
        balancing: "https://societe-contractante.example/mises-en-balance/amelioration",
      },
      categories: ["donnees-techniques", "visites"],
      recipients: ["prestataires"],
      accessors: [...equipes],
      retention: { keep: "P25M", since: "collection" },
    },
    // Supposé : ce qui demande un cookie est une finalité à part.
    "mesure-d-audience": {
      label: "Mesurer l'audience de nos sites",
      is: ["ServiceUsageAnalytics"],
      lawfulBasis: { consent: { validFor: "P6M" } },
      categories: ["visites"],
      accessors: [...equipes],
      retention: { keep: "P25M", since: "collection" },
      // Supposé : le bandeau informe avant tout dépôt.
      notice: "before-use",
    },
    "nouveaux-services": {
      // Supposé : un objet précis, soumis au consentement.
      label: "Étudier, avec votre accord, quelles fonctions ajouter à l'espace client",
      lawfulBasis: { consent: { validFor: "P12M" } },
      categories: ["visites"],
      accessors: [...equipes],
      retention: { keep: "P12M", since: "collection" },
    },
    "assistance-technique": {
      label: "Vous aider en cas de difficulté technique",
      is: ["CustomerCare"],
      lawfulBasis: "contract",
      categories: ["coordonnees", "donnees-techniques"],
      recipients: ["prestataires"],
      accessors: [...equipes],
    },
    "conformite-legale": {
      // Supposé : les obligations dont il s'agit.
      label: "Tenir la comptabilité et répondre aux réquisitions",
      is: ["LegalCompliance"],
      lawfulBasis: "legal-obligation",
      categories: ["coordonnees"],
      accessors: ["comptabilite"],
      retention: { until: "contract-ended", plus: "P10Y" },
    },
    "verification-d-identite": {
      // Supposé : un service et deux pays.
      label: "Vérifier l'identité à l'ouverture d'un service de domiciliation",
      is: ["LegalCompliance"],
      lawfulBasis: "legal-obligation",
      categories: ["documents-d-identite"],
      dataSubjects: ["prospect", "client"],
      accessors: [...equipes],
      countries: ["FR", "BE"],
      retention: { until: "contract-ended", plus: "P5Y" },
    },
    "formation-par-les-appels": {
      label: "Former nos équipes à partir d'appels enregistrés",
      lawfulBasis: { consent: {} },
      categories: ["enregistrements-d-appels"],
      accessors: ["self", "formation"],
      retention: { keep: "P6M", since: "collection" },
    },
    "qualite-des-appels": {
      label: "Contrôler la qualité des appels",
      is: ["CustomerCare"],
      lawfulBasis: {
        legitimateInterests: "Des réponses justes au téléphone",
        balancing: "https://societe-contractante.example/mises-en-balance/appels",
      },
      categories: ["enregistrements-d-appels"],
      accessors: ["self", "formation"],
      retention: { keep: "P6M", since: "collection" },
    },
    // Supposé : le texte offre des droits et ne dit pas à quelle fin les demandes sont traitées.
    "exercice-des-droits": {
      label: "Répondre à vos demandes sur vos données",
      is: ["RightsFulfilment"],
      lawfulBasis: "legal-obligation",
      categories: "all",
      accessors: ["self", "relation-client"],
    },
    // Supposé.
    connexion: {
      label: "Vous garder connecté à l'espace client",
      is: ["ServiceProvision"],
      lawfulBasis: "contract",
      categories: ["visites"],
      retention: { keep: "P1M", since: "collection" },
    },
  },

  // Supposé : ces deux cookies.
  trackers: [
    { name: "session", domain: "societe-contractante.example", purpose: "connexion", lifetime: "session", consent: "exempt" },
    { name: "parcours", domain: "societe-contractante.example", purpose: "mesure-d-audience", lifetime: "P6M", consent: "required" },
  ],
  trackerConsent: { validFor: "P6M" },

  // Supposé : trois ans après la fin du contrat, ou après le dernier échange avec qui n'en a pas.
  retention: {
    byStatus: {
      prospect: { keep: "P3Y", since: "last-interaction" },
      customer: { until: "contract-ended", plus: "P3Y" },
      "former-customer": { keep: "P3Y", since: "contract-ended" },
    },
  },

  rights: {
    // Supposé : l'adresse, les délais, et la réclamation auprès de la CNIL.
    offered: ["access", "rectification", "erasure", "portability", "objection", "restriction", "withdraw-consent", "complaint"],
    contact: "donnees@societe-contractante.example",
    answerWithin: "P1M",
    extension: "P2M",
    identity: { evidence: 1, when: "doubt" },
    fee: "never",
  },
  // Supposé : trente jours avant un changement.
  changes: { notice: "P30D", by: ["website", "email"] },
  security: {
    measures: {
      "acces-centralise": { label: "Accès au centre de données limité et tenu par une gestion centralisée des identités" },
      // Supposé : la norme à laquelle on se certifie.
      "centre-de-donnees": { label: "Centre de données certifié", standard: "ISO/IEC 27001" },
      "chiffrement-en-transit": { label: "Échanges entre sites et centre de données chiffrés" },
      "outils-de-protection": { label: "Antivirus, filtres de contenu et de courrier, protection des sites et des navigateurs" },
      "tests-d-intrusion": { label: "Tests d'intrusion réguliers" },
    },
  },
});

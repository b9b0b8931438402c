import type { Words } from "./words.ts";

const counted = (count: number, one: string, several: string): string => `${String(count)} ${count < 2 ? one : several}`;

export const french: Words = {
  unknownCategory: "Catégorie inconnue",
  markedByAuthor: "Marqué par son auteur",
  marked: (evidence) => `Marqué : ${evidence}`,
  recognised: (confidence, evidence) => `Reconnu à son nom, confiance ${confidences[confidence] ?? confidence} : ${evidence}`,
  noPolicy: "Aucune politique ne régit ce fichier.",
  coveredByNone: (policy) => `Aucune finalité de la politique ${policy} ne couvre cette catégorie.`,
  coveredBy: "Finalités qui la couvrent",
  wouldBeCoveredBy: "Finalités qui la couvriraient, une fois le champ marqué",
  retention: (words) => `conservation : ${words}`,
  categories: "Catégories",
  recipients: "Destinataires",
  none: "aucun",
  undecided: "base légale à décider",
  instructions: "instructions du responsable",
  declaredBy: "Déclarée par",
  fieldsCovered: (fields, files) => `Couvre ${counted(fields, "champ", "champs")} dans ${counted(files, "fichier", "fichiers")}.`,
  andMore: (count) => `et ${String(count)} de plus`,
  group: (label) => `Groupe de catégories : ${label}`,
  lensOfRoute: {
    noPurpose: "aucune finalité",
    sealed: "répond 403 : ne déclare rien",
    noPersonalData: "aucune donnée personnelle",
    categories: (count) => counted(count, "catégorie", "catégories"),
  },
  lensOfModel: (fields, covered) =>
    `${counted(fields, "champ personnel", "champs personnels")} · ${counted(covered, "couvert", "couverts")} par une finalité`,
  offers: {
    declarePurpose: (name, terms) => `Déclarer « ${name} » · ${terms}`,
    declareNoPersonalData: "Cette route ne traite aucune donnée personnelle, car…",
    coverCategory: (category, purpose, basis) => `Dans la politique, ajouter ${category} à « ${purpose} » · ${basis}`,
    createPurpose: (category) => `Dans la politique, écrire une nouvelle finalité pour ${category}…`,
    notPersonal: (field) => `« ${field} » n'est pas personnel, car…`,
    suppress: (rule) => `Faire taire ${rule} sur cette ligne, car…`,
  },
  fixAll: "Corriger tout ce qui ne demande aucun choix",
  fixAllOfRule: (rule, count) => `Corriger les ${String(count)} ${rule} de ce fichier`,
  builtInCategory: (name) => `${name} est une catégorie du vocabulaire : elle porte ce nom partout.`,
  nameTaken: (name) => `« ${name} » est déjà pris dans cette politique.`,
  notKebabCase: (name) => `« ${name} » n'est pas un nom de politique : lettres minuscules et chiffres, mots joints par des traits d'union.`,
  notOwnCategory: (name) => `« ${name} » n'est pas une catégorie à vous : écrivez own. puis un nom en snake_case.`,
};

const confidences: Readonly<Record<string, string>> = { high: "haute", medium: "moyenne", low: "basse" };

import type { Language } from "../vocabulary/words.ts";
import type { Decision, MissingInput, Reason, ReasonCode, Remedy } from "./decision.ts";

type Sentence = { readonly [L in Language]: string };

/** One sentence for each reason, for people. Names only. */
export const reasonSentences: { readonly [C in ReasonCode]: Sentence } = {
  "policy-not-in-force": { en: "The policy is not in force yet.", fr: "La politique n'est pas encore en vigueur." },
  "purpose-unknown": { en: "The policy has no such purpose.", fr: "La politique ne connaît pas cette finalité." },
  "purpose-not-declared": { en: "The route declares no purpose.", fr: "La route ne déclare aucune finalité." },
  "country-not-covered": { en: "The purpose does not serve this country.", fr: "La finalité ne couvre pas ce pays." },
  "category-not-covered": {
    en: "The purpose does not need this category of data.",
    fr: "La finalité ne nécessite pas cette catégorie de données.",
  },
  prohibited: { en: "The controller promised never to do this.", fr: "Le responsable s'est engagé à ne jamais le faire." },
  "dataset-not-for-purpose": {
    en: "This data was not collected for this purpose.",
    fr: "Ces données n'ont pas été collectées pour cette finalité.",
  },
  "basis-missing": { en: "The purpose rests on no single lawful basis.", fr: "La finalité ne repose pas sur une base légale unique." },
  "special-condition-missing": {
    en: "Data of this kind needs a condition of Art. 9(2) or 10.",
    fr: "Ces données exigent une condition de l'art. 9(2) ou 10.",
  },
  "consent-missing": { en: "The person has not consented.", fr: "La personne n'a pas consenti." },
  "consent-refused": { en: "The person refused.", fr: "La personne a refusé." },
  "consent-withdrawn": { en: "The person withdrew their consent.", fr: "La personne a retiré son consentement." },
  "consent-expired": { en: "The consent has expired.", fr: "Le consentement a expiré." },
  "consent-outdated": {
    en: "The person consented to something else than what is asked now.",
    fr: "La personne a consenti à autre chose que ce qui est demandé.",
  },
  "consent-invalidated": { en: "The consent was found invalid.", fr: "Le consentement a été jugé invalide." },
  "explicit-consent-required": { en: "The consent must be explicit.", fr: "Le consentement doit être explicite." },
  "objection-stands": { en: "The person objected.", fr: "La personne s'est opposée." },
  "restriction-stands": {
    en: "Processing is restricted, or a hold keeps the data.",
    fr: "Le traitement est limité, ou une obligation conserve les données.",
  },
  erased: { en: "The data was erased.", fr: "Les données ont été effacées." },
  "retention-ended": { en: "The data has outlived its purpose.", fr: "La durée de conservation est échue." },
  "notice-not-given": { en: "The person was not told.", fr: "La personne n'a pas été informée." },
  "not-instructed": {
    en: "The controller whose data it is did not instruct this.",
    fr: "Le responsable de ces données n'a pas donné cette instruction.",
  },
  "recipient-not-declared": { en: "The purpose names no such recipient.", fr: "La finalité ne nomme pas ce destinataire." },
  "disclosure-not-grounded": {
    en: "This recipient receives only on a stated ground.",
    fr: "Ce destinataire ne reçoit que pour un motif énoncé.",
  },
  "not-anonymised": {
    en: "This recipient receives the data in another form only.",
    fr: "Ce destinataire ne reçoit les données que sous une autre forme.",
  },
  "transfer-not-safeguarded": { en: "The transfer out of the EEA has no safeguard.", fr: "Le transfert hors de l'EEE n'est pas encadré." },
  "accessor-not-authorised": {
    en: "Who asks is not among those the purpose names.",
    fr: "Le demandeur ne fait pas partie des personnes habilitées.",
  },
  "channel-not-permitted": {
    en: "The person may not be reached through this channel.",
    fr: "La personne ne peut pas être jointe par ce canal.",
  },
  "tracker-not-declared": {
    en: "The policy names no such tracker for this purpose.",
    fr: "La politique ne nomme pas ce traceur pour cette finalité.",
  },
  "below-minimum-age": { en: "The person is too young.", fr: "La personne est trop jeune." },
  "opt-out-signal": { en: "The browser asks not to share.", fr: "Le navigateur demande de ne pas partager." },
  "input-missing": { en: "Something the decision needs was left out.", fr: "Une information nécessaire à la décision manque." },
  "data-subject-unidentified": { en: "Nobody was named whose data it is.", fr: "La personne concernée n'est pas désignée." },
  "state-unavailable": { en: "The store did not answer.", fr: "Le registre n'a pas répondu." },
};

const INPUTS_IN_FRENCH: { readonly [I in MissingInput]: string } = {
  "country of the data subject": "pays de la personne concernée",
  dataset: "jeu de données",
  ground: "motif",
  "last interaction, or the time of collection": "dernière interaction, ou date de collecte",
  recipient: "destinataire",
  tracker: "traceur",
};

const WORDS = {
  permit: { en: "Permitted", fr: "Autorisé" },
  deny: { en: "Denied", fr: "Refusé" },
  until: { en: "until", fr: "jusqu'au" },
} as const;

/**
 * A decision as text for people: one line for a permit, one for each reason of a denial, with its place in the policy and what to do.
 *
 * @param language - of the text
 * @returns lines joined by newlines; names and codes, never values
 */
export function explain(decision: Decision, language: Language): string {
  if (decision.outcome === "permit") {
    const until = decision.until === undefined ? "" : ` ${WORDS.until[language]} ${new Date(decision.until).toISOString()}`;
    return `${WORDS.permit[language]}${until}.`;
  }
  return [`${WORDS.deny[language]}:`, ...decision.reasons.map((reason) => line(reason, language))].join("\n");
}

function line({ code, at, remedy }: Reason, language: Language): string {
  return `  ${code} (${at.join(".")}): ${reasonSentences[code][language]} ${remedySentence(remedy, language)}`;
}

function remedySentence(remedy: Remedy, language: Language): string {
  const en = language === "en";
  switch (remedy.do) {
    case "ask-consent":
      return en ? `Ask for consent to ${remedy.purpose}.` : `Demander le consentement pour ${remedy.purpose}.`;
    case "declare-purpose":
      return en ? "Declare a purpose before the handler." : "Déclarer une finalité avant le gestionnaire.";
    case "use-purpose":
      return en ? `Use one of: ${remedy.purposes.join(", ")}.` : `Utiliser l'une de : ${remedy.purposes.join(", ")}.`;
    case "declare-category":
      return en
        ? `Add ${remedy.categories.join(", ")} to ${remedy.purpose} in the policy, or leave it out.`
        : `Ajouter ${remedy.categories.join(", ")} à ${remedy.purpose} dans la politique, ou ne pas l'utiliser.`;
    case "declare-recipient":
      return en
        ? `Add ${remedy.recipient} to the recipients of ${remedy.purpose}.`
        : `Ajouter ${remedy.recipient} aux destinataires de ${remedy.purpose}.`;
    case "declare-tracker":
      return en ? "Add the tracker to the policy." : "Ajouter le traceur à la politique.";
    case "complete-policy":
      return en ? `Complete the policy: ${remedy.add}.` : `Compléter la politique : ${remedy.add}.`;
    case "authenticate":
      return en ? "Sign in." : "S'authentifier.";
    case "authorise":
      return en ? `Ask as one of: ${remedy.accessors.join(", ")}.` : `Demander en tant que : ${remedy.accessors.join(", ")}.`;
    case "name-data-subject":
      return en ? "Say whose data it is." : "Indiquer de qui sont les données.";
    case "supply":
      return en ? `Supply: ${remedy.input}.` : `Fournir : ${INPUTS_IN_FRENCH[remedy.input]}.`;
    case "give-notice":
      return en ? `Give notice of ${remedy.purpose}.` : `Informer de ${remedy.purpose}.`;
    case "attest":
      return en ? `Have it attested that ${remedy.dataset} may be used.` : `Faire attester que ${remedy.dataset} peut être utilisé.`;
    case "anonymise":
      return en ? "Anonymise the data first." : "Anonymiser d'abord les données.";
    case "retry":
      return en ? "Try again later." : "Réessayer plus tard.";
    case "stop":
      return en ? "It may not be done." : "Cela ne peut pas être fait.";
  }
}

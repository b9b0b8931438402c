import type { Language } from "@wherefore/core";
import type { personDeeds, purposeDeeds } from "./deeds.ts";

/** What the sandbox's page says. */
export interface Words {
  readonly title: string;
  readonly note: string;
  readonly person: string;
  readonly role: string;
  readonly themself: string;
  readonly show: string;
  readonly everything: string;
  readonly caption: string;
  readonly columns: readonly [string, string, string, string, string];
  readonly permit: string;
  readonly deny: string;
  readonly deeds: { readonly [D in (typeof purposeDeeds)[number] | (typeof personDeeds)[number]]: string };
  readonly count: (permitted: number, all: number) => string;
}

const english: Words = {
  title: "Sandbox",
  note: "This is a sandbox on your own machine: it believes whoever says who they are, by the header x-person or ?person=. A real application asks its session. All data in it is made up and deleted when it stops.",
  person: "Data subject",
  role: "Asked by",
  themself: "the person themself",
  show: "Show",
  everything: "About everything",
  caption: "What is permitted now with the data of",
  columns: ["Purpose", "Lawful basis", "Now", "Why", "Try it"],
  permit: "Permitted",
  deny: "Denied",
  deeds: {
    give: "Give consent",
    refuse: "Refuse",
    withdraw: "Withdraw consent",
    object: "Object",
    "end-objection": "End the objection",
    restrict: "Restrict the use",
    lift: "Lift the restriction",
    interact: "Interact now",
    notice: "Be informed now",
    erase: "Erase everything",
  },
  count: (permitted, all) => `${permitted} of ${all} purposes permitted`,
};

const french: Words = {
  title: "Bac à sable",
  note: "Ceci est un bac à sable sur votre machine : il croit quiconque dit qui il est, par l'en-tête x-person ou ?person=. Une vraie application interroge sa session. Toutes les données sont fictives et supprimées à l'arrêt.",
  person: "Personne concernée",
  role: "Demandé par",
  themself: "la personne elle-même",
  show: "Afficher",
  everything: "Pour l'ensemble",
  caption: "Ce qui est autorisé maintenant avec les données de",
  columns: ["Finalité", "Base légale", "Maintenant", "Pourquoi", "Essayer"],
  permit: "Autorisé",
  deny: "Refusé",
  deeds: {
    give: "Consentir",
    refuse: "Refuser",
    withdraw: "Retirer le consentement",
    object: "S'opposer",
    "end-objection": "Lever l'opposition",
    restrict: "Limiter l'usage",
    lift: "Lever la limitation",
    interact: "Interagir maintenant",
    notice: "Être informé maintenant",
    erase: "Tout effacer",
  },
  count: (permitted, all) => `${permitted} finalités autorisées sur ${all}`,
};

/** The page's words in a language. */
export function wordsIn(language: Language): Words {
  return language === "fr" ? french : english;
}

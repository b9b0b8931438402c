import type { Retention } from "../policy/policy.ts";
import type { Duration, Language, Milestone, Status, Text } from "../vocabulary/words.ts";
import { textIn } from "../policy/consent-binding.ts";

/** A sentence or word in every language a policy can speak. */
export type Said = { readonly [L in Language]: string };

type Units = readonly (readonly [letter: string, one: Said, many: Said])[];

const DATE_UNITS: Units = [
  ["Y", { en: "year", fr: "an" }, { en: "years", fr: "ans" }],
  ["M", { en: "month", fr: "mois" }, { en: "months", fr: "mois" }],
  ["W", { en: "week", fr: "semaine" }, { en: "weeks", fr: "semaines" }],
  ["D", { en: "day", fr: "jour" }, { en: "days", fr: "jours" }],
];
const TIME_UNITS: Units = [
  ["H", { en: "hour", fr: "heure" }, { en: "hours", fr: "heures" }],
  ["M", { en: "minute", fr: "minute" }, { en: "minutes", fr: "minutes" }],
  ["S", { en: "second", fr: "seconde" }, { en: "seconds", fr: "secondes" }],
];

const AFTER: { readonly [M in Milestone]: Said } = {
  collection: { en: "the data was collected", fr: "la collecte des données" },
  "last-interaction": { en: "the last interaction", fr: "la dernière interaction" },
  "contract-began": { en: "the contract began", fr: "le début du contrat" },
  "contract-ended": { en: "the contract ended", fr: "la fin du contrat" },
  "account-opened": { en: "the account was opened", fr: "l'ouverture du compte" },
  "account-closed": { en: "the account was closed", fr: "la fermeture du compte" },
  "erasure-requested": { en: "erasure was asked for", fr: "la demande d'effacement" },
};

const STATUS: { readonly [S in Status]: Said } = {
  prospect: { en: "prospects", fr: "prospects" },
  customer: { en: "customers", fr: "clients" },
  "former-customer": { en: "former customers", fr: "anciens clients" },
};

const SESSION: Said = { en: "until the browser is closed", fr: "jusqu'à la fermeture du navigateur" };
export const NOT_STATED: Said = { en: "not stated", fr: "non précisé" };

/** A duration in words: `P1Y6M` is "1 year 6 months". */
export function sayDuration(duration: Duration | "session", language: Language): string {
  if (duration === "session") return SESSION[language];
  const [date = "", time = ""] = duration.slice(1).split("T");
  return [...amounts(date, DATE_UNITS, language), ...amounts(time, TIME_UNITS, language)].join(" ");
}

function amounts(text: string, units: Units, language: Language): readonly string[] {
  return [...text.matchAll(/(\d+)([A-Z])/g)].flatMap(([, amount = "", letter]) => {
    const unit = units.find(([known]) => known === letter);
    return unit === undefined ? [] : [`${amount} ${(amount === "1" ? unit[1] : unit[2])[language]}`];
  });
}

/** How long data is kept, in words. */
export function sayRetention(retention: Retention | undefined, language: Language): string {
  if (retention === undefined || retention === "not-stated") return NOT_STATED[language];
  const en = language === "en";
  if ("earliest" in retention)
    return (
      (en ? "whichever comes first: " : "au premier échu\u00a0: ") + retention.earliest.map((one) => sayRetention(one, language)).join("; ")
    );
  if ("byStatus" in retention) {
    return Object.entries(retention.byStatus)
      .map(([status, own]) => labelled(STATUS[status as Status][language], sayRetention(own, language), language))
      .join("; ");
  }
  if ("keep" in retention) return `${sayDuration(retention.keep, language)} ${en ? "after" : "après"} ${AFTER[retention.since][language]}`;
  if (retention.plus === undefined) return `${en ? "until" : "jusqu'à"} ${AFTER[retention.until][language]}`;
  return `${sayDuration(retention.plus, language)} ${en ? "after" : "après"} ${AFTER[retention.until][language]}`;
}

/** A text of the policy in a language; where the policy does not speak it, in one that it does. */
export function sayText(text: Text | undefined, language: Language): string {
  return text === undefined ? NOT_STATED[language] : textIn(text, language);
}

/** A head and what is said under it, with the colon as the language sets it. */
export function labelled(head: string, text: string, language: Language): string {
  return `${head}${language === "fr" ? "\u00a0" : ""}: ${text}`;
}

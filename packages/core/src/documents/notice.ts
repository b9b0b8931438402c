import type { Policy, Purpose } from "../policy/policy.ts";
import type { Language } from "../vocabulary/words.ts";
import { rights } from "../vocabulary/right.ts";
import type { Block, Document } from "./document.ts";
import { countryName, recipientsOf, sayBasis, sayCategories, sayTransfer } from "./facts-of-purpose.ts";
import { labelled, sayDuration, sayRetention, sayText, type Said } from "./say.ts";
import { trackerTable } from "./tracker-table.ts";

const RIGHTS: { readonly [R in keyof typeof rights]: Said } = {
  access: { en: "see the data we hold about you", fr: "accéder à vos données" },
  rectification: { en: "have it corrected", fr: "les faire rectifier" },
  erasure: { en: "have it erased", fr: "les faire effacer" },
  restriction: { en: "have its use restricted", fr: "en faire limiter l'usage" },
  portability: { en: "receive it in a format you can take elsewhere", fr: "les recevoir dans un format réutilisable" },
  objection: { en: "object to its use", fr: "vous opposer à leur usage" },
  "withdraw-consent": {
    en: "withdraw a consent, as easily as you gave it",
    fr: "retirer un consentement, aussi simplement que vous l'avez donné",
  },
  complaint: { en: "complain to the supervisory authority", fr: "introduire une réclamation auprès de l'autorité de contrôle" },
  "post-mortem": {
    en: "leave directives for your data after your death",
    fr: "laisser des directives sur le sort de vos données après votre décès",
  },
};

/**
 * The privacy notice that the policy amounts to, from the same value that is enforced: what is published and what runs cannot differ.
 *
 * @param language - one the policy speaks; elsewhere its texts stand in one that it does
 * @see GDPR Art. 13, 14
 */
export function noticeOf(policy: Policy, language: Language): Document {
  const en = language === "en";
  return {
    language,
    title: en ? `Privacy notice of ${policy.controller.name}` : `Politique de confidentialité de ${policy.controller.name}`,
    blocks: [
      ...whoWeAre(policy, language),
      {
        kind: "heading",
        level: 1,
        text: en ? "Why we use your data, and how long we keep it" : "Pourquoi nous utilisons vos données, et combien de temps",
      },
      ...Object.values(policy.purposes).flatMap((purpose) => purposeBlocks(policy, purpose, language)),
      ...promises(policy, language),
      ...trackers(policy, language),
      ...yourRights(policy, language),
    ],
  };
}

function whoWeAre(policy: Policy, language: Language): readonly Block[] {
  const en = language === "en";
  const { controller } = policy;
  const place = controller.country === undefined ? "" : ` (${countryName(controller.country, language)})`;
  const contact = policy.rights.contact === "not-stated" ? controller.contact : policy.rights.contact;
  return [
    { kind: "heading", level: 1, text: en ? "Who is responsible" : "Qui est responsable" },
    { kind: "paragraph", text: `${controller.name}${place}.` },
    ...(contact === undefined ? [] : [{ kind: "paragraph" as const, text: labelled("Contact", contact, language) }]),
    ...(controller.dpo === undefined
      ? []
      : [
          {
            kind: "paragraph" as const,
            text: labelled(en ? "Data protection officer" : "Délégué à la protection des données", controller.dpo, language),
          },
        ]),
    { kind: "paragraph", text: `Version ${policy.version}` },
  ];
}

function purposeBlocks(policy: Policy, purpose: Purpose, language: Language): readonly Block[] {
  const en = language === "en";
  const recipients = recipientsOf(policy, purpose);
  const transfers = recipients.flatMap((recipient) => sayTransfer(policy, recipient, language) ?? []);
  const line = (head: Said, text: string): string => labelled(head[language], text, language);
  return [
    { kind: "heading", level: 2, text: sayText(purpose.label, language) },
    {
      kind: "list",
      items: [
        line({ en: "Because", fr: "Base légale" }, sayBasis(purpose.lawfulBasis, language)),
        line({ en: "Data", fr: "Données" }, sayCategories(policy, purpose.categories, language).join(", ")),
        line({ en: "Kept", fr: "Conservation" }, sayRetention(purpose.retention ?? policy.retention, language)),
        ...(recipients.length === 0
          ? []
          : [line({ en: "Shared with", fr: "Destinataires" }, recipients.map(({ label }) => sayText(label, language)).join(", "))]),
        ...(transfers.length === 0 ? [] : [line({ en: "Outside the EEA", fr: "Hors de l'EEE" }, transfers.join("; "))]),
        ...(purpose.optOut === true ? [en ? "You can say no at any time." : "Vous pouvez refuser à tout moment."] : []),
      ],
    },
  ];
}

function promises(policy: Policy, language: Language): readonly Block[] {
  const made = Object.values(policy.prohibitions ?? {}).map(({ promise }) => sayText(promise, language));
  if (made.length === 0) return [];
  return [
    { kind: "heading", level: 1, text: language === "en" ? "What we never do" : "Ce que nous ne faisons jamais" },
    { kind: "list", items: made },
  ];
}

function trackers(policy: Policy, language: Language): readonly Block[] {
  if ((policy.trackers ?? []).length === 0) return [];
  return [{ kind: "heading", level: 1, text: "Cookies" }, trackerTable(policy, language)];
}

function yourRights(policy: Policy, language: Language): readonly Block[] {
  const en = language === "en";
  const { offered, answerWithin } = policy.rights;
  return [
    { kind: "heading", level: 1, text: en ? "Your rights" : "Vos droits" },
    { kind: "paragraph", text: en ? "You can:" : "Vous pouvez\u00a0:" },
    { kind: "list", items: offered.map((right) => `${RIGHTS[right][language]} (${rights[right].article})`) },
    ...(answerWithin === undefined
      ? []
      : [
          {
            kind: "paragraph" as const,
            text: en
              ? `We answer within ${sayDuration(answerWithin, language)}.`
              : `Nous répondons sous ${sayDuration(answerWithin, language)}.`,
          },
        ]),
  ];
}

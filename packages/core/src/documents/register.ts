import type { Policy, Purpose } from "../policy/policy.ts";
import type { Language } from "../vocabulary/words.ts";
import type { Document } from "./document.ts";
import { recipientsOf, sayBasis, sayCategories, sayTransfer, touchesSpecial } from "./facts-of-purpose.ts";
import { asCsv } from "./render-csv.ts";
import { labelled, NOT_STATED, sayRetention, sayText, type Said } from "./say.ts";

const COLUMNS: readonly Said[] = [
  { en: "Processing activity", fr: "Activité de traitement" },
  { en: "Reference", fr: "Référence" },
  { en: "Kind (DPV 2.3)", fr: "Nature (DPV 2.3)" },
  { en: "Lawful basis", fr: "Base légale" },
  { en: "Data subjects", fr: "Personnes concernées" },
  { en: "Categories of data", fr: "Catégories de données" },
  { en: "Sensitive data", fr: "Données sensibles" },
  { en: "Recipients", fr: "Destinataires" },
  { en: "Transfers outside the EEA", fr: "Transferts hors de l'EEE" },
  { en: "Retention", fr: "Durée de conservation" },
  { en: "Security measures", fr: "Mesures de sécurité" },
];

const TITLES = {
  controller: { en: "Register of processing activities", fr: "Registre des activités de traitement" },
  processor: {
    en: "Register of processing carried out for controllers",
    fr: "Registre des traitements réalisés pour le compte de responsables",
  },
} as const satisfies Record<string, Said>;

/** Which register: as a controller (GDPR Art. 30(1)) or as a processor (Art. 30(2)). */
export type RegisterKind = keyof typeof TITLES;

/**
 * The register of processing activities, in the columns of the CNIL's own model: one row a purpose.
 *
 * @param kind - `controller`: the purposes of one's own; `processor`: those on another's instructions
 * @see GDPR Art. 30(1), 30(2)
 */
export function registerOf(policy: Policy, kind: RegisterKind, language: Language): Document {
  const { controller } = policy;
  const head = COLUMNS.map((column) => column[language]);
  const rows = purposesOf(policy, kind).map(([name, purpose]) => rowOf(policy, name, purpose, language));
  const facts = [
    controller.name,
    controller.contact,
    controller.dpo &&
      labelled(language === "en" ? "Data protection officer" : "Délégué à la protection des données", controller.dpo, language),
  ];
  return {
    language,
    title: labelled(TITLES[kind][language], controller.name, language),
    blocks: [
      { kind: "list", items: [...facts.filter((fact) => fact !== undefined && fact !== ""), `${policy.id} ${policy.version}`] as string[] },
      { kind: "table", caption: TITLES[kind][language], head, rows },
    ],
  };
}

/** The same register as CSV, safe to open in a spreadsheet. */
export function registerAsCsv(policy: Policy, kind: RegisterKind, language: Language): string {
  return asCsv([
    COLUMNS.map((column) => column[language]),
    ...purposesOf(policy, kind).map(([name, purpose]) => rowOf(policy, name, purpose, language)),
  ]);
}

function purposesOf(policy: Policy, kind: RegisterKind): readonly (readonly [string, Purpose])[] {
  const isProcessor = ({ lawfulBasis }: Purpose): boolean => typeof lawfulBasis === "object" && "instructionsOf" in lawfulBasis;
  return Object.entries(policy.purposes).filter(([, purpose]) => isProcessor(purpose) === (kind === "processor"));
}

function rowOf(policy: Policy, name: string, purpose: Purpose, language: Language): readonly string[] {
  const people = (purpose.dataSubjects ?? Object.keys(policy.dataSubjects)).map((kind) =>
    sayText(policy.dataSubjects[kind]?.label, language),
  );
  const recipients = recipientsOf(policy, purpose);
  const transfers = recipients.flatMap((recipient) => sayTransfer(policy, recipient, language) ?? []);
  const measures = Object.values(policy.security?.measures ?? {}).map(({ label }) => sayText(label, language));
  const none = language === "en" ? "none" : "aucun";
  return [
    sayText(purpose.label, language),
    name,
    (purpose.is ?? []).join(", ") || NOT_STATED[language],
    sayBasis(purpose.lawfulBasis, language),
    people.join(", "),
    sayCategories(policy, purpose.categories, language).join(", "),
    touchesSpecial(policy, purpose) ? (purpose.specialCondition ?? NOT_STATED[language]) : none,
    recipients.map(({ label }) => sayText(label, language)).join(", ") || none,
    transfers.join("; ") || none,
    sayRetention(purpose.retention ?? policy.retention, language),
    measures.join(", ") || NOT_STATED[language],
  ];
}

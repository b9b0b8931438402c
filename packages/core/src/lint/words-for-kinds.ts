import type { PurposeKind } from "../vocabulary/purpose-kind.ts";

/** What published texts call a kind of purpose, beside its own name. */
const CALLED: Readonly<Partial<Record<PurposeKind, string>>> = {
  DirectMarketing: "marketing prospecting newsletters prospection lettres",
  TargetedAdvertising: "advertising advertisements publicité ciblée",
  ServiceUsageAnalytics: "audience measurement statistics analytics mesure d'audience statistiques",
  Personalisation: "personalised content personnalisation",
  EnforceSecurity: "security sécurité",
  RecruitmentManagement: "recruitment recrutement",
  PaymentManagement: "payment paiement",
};

/** The words by which a text may mean a kind of purpose. */
export function wordsForKinds(kinds: Iterable<PurposeKind>): readonly string[] {
  return [...kinds].flatMap((kind) => [kind, CALLED[kind] ?? ""]);
}

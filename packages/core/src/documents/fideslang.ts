import { dump } from "js-yaml";
import { leavesOf } from "../policy/compile-policy.ts";
import type { Policy, Purpose } from "../policy/policy.ts";
import { categoryFacts } from "../vocabulary/personal-data-category.ts";
import type { PurposeKind } from "../vocabulary/purpose-kind.ts";
import { sayRetention, sayText } from "./say.ts";

/** The nearest fideslang data use for a kind of purpose. */
const USES: { readonly [K in PurposeKind]: string } = {
  DirectMarketing: "marketing.communications",
  TargetedAdvertising: "marketing.advertising.third_party.targeted",
  ServiceUsageAnalytics: "analytics.reporting",
  Personalisation: "personalize",
  RightsFulfilment: "essential.legal_obligation",
  LegalCompliance: "essential.legal_obligation",
  EnforceSecurity: "essential.service.security",
  CustomerCare: "essential.service",
  ServiceProvision: "essential.service",
  PaymentManagement: "essential.service.payment_processing",
  SellDataToThirdParties: "third_party_sharing",
  ImproveExistingProductsAndServices: "functional.service.improve",
  CommunicationManagement: "essential.service.notifications",
  CustomerRelationshipManagement: "essential.service",
  RecruitmentManagement: "employment.recruitment",
};

const BASES: Readonly<Record<string, string>> = {
  contract: "Contract",
  "legal-obligation": "Legal obligations",
  "vital-interests": "Vital interests",
  "public-task": "Public interest",
  consent: "Consent",
  legitimateInterests: "Legitimate interests",
};

/**
 * The policy as a fideslang 3.1 system in YAML: one privacy declaration a purpose.
 *
 * Keys are those of the fideslang taxonomy by Ethyca (CC BY 4.0).
 */
export function asFideslang(policy: Policy): string {
  return dump({
    data_subject: Object.entries(policy.dataSubjects).map(([name, { label }]) => ({
      fides_key: fidesKey(name),
      name: sayText(label, "en"),
    })),
    system: [
      {
        fides_key: fidesKey(policy.id),
        name: policy.controller.name,
        system_type: "Application",
        privacy_declarations: Object.entries(policy.purposes).map(([name, purpose]) => declaration(policy, name, purpose)),
      },
    ],
  });
}

function declaration(policy: Policy, name: string, purpose: Purpose): object {
  const basis = typeof purpose.lawfulBasis === "string" ? purpose.lawfulBasis : Object.keys(purpose.lawfulBasis)[0];
  const legal = BASES[basis ?? ""];
  return {
    name,
    data_use: USES[purpose.is?.[0] ?? "ServiceProvision"],
    data_categories: [...new Set([...leavesOf(policy, purpose.categories)].map((leaf) => categoryFacts(leaf).fides))],
    data_subjects: (purpose.dataSubjects ?? Object.keys(policy.dataSubjects)).map(fidesKey),
    ...(legal === undefined ? {} : { legal_basis_for_processing: legal }),
    retention_period: sayRetention(purpose.retention ?? policy.retention, "en"),
    ...(purpose.recipients?.length ? { data_shared_with_third_parties: true, third_parties: purpose.recipients.join(", ") } : {}),
  };
}

/** fideslang keys have letters, digits, dots, underscores and hyphens. */
function fidesKey(name: string): string {
  return name.replaceAll("-", "_");
}

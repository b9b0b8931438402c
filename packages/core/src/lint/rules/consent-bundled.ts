import type { Problem } from "../../errors.ts";
import type { CompiledPolicy } from "../../policy/compile-policy.ts";
import type { PurposeKind } from "../../vocabulary/purpose-kind.ts";
import type { LintRule } from "../lint-rule.ts";

/** Kinds of purpose a person reads as one choice. Kinds of different choices need a consent each. */
const CHOICE: Readonly<Record<PurposeKind, string>> = {
  DirectMarketing: "marketing",
  CustomerRelationshipManagement: "marketing",
  CommunicationManagement: "marketing",
  TargetedAdvertising: "advertising",
  ServiceUsageAnalytics: "audience measurement",
  ImproveExistingProductsAndServices: "audience measurement",
  Personalisation: "personalisation",
  SellDataToThirdParties: "sale",
  RecruitmentManagement: "recruitment",
  ServiceProvision: "the service",
  CustomerCare: "the service",
  PaymentManagement: "the service",
  EnforceSecurity: "the service",
  LegalCompliance: "the service",
  RightsFulfilment: "the service",
};

/** One consent for several things: it is neither specific nor free. */
export const consentBundled: LintRule = {
  id: "consent-bundled",
  severity: "error",
  source: "GDPR Art. 4(11), 7(2), 7(4), recitals 32 and 43",
  check: ({ compiled }) => [...severalKinds(compiled), ...oneForm(compiled)],
};

function severalKinds({ purposes }: CompiledPolicy): readonly Problem[] {
  return [...purposes.values()].flatMap(({ name, consent, kinds }) => {
    const choices = new Set([...kinds].map((kind) => CHOICE[kind]));
    return consent === undefined || choices.size < 2
      ? []
      : [
          {
            path: ["purposes", name, "is"],
            message: `${name} asks one consent for ${[...choices].join(" and ")}; make a purpose of each, so that each can be refused alone`,
          },
        ];
  });
}

function oneForm({ purposes }: CompiledPolicy): readonly Problem[] {
  const asked = [...purposes.values()].flatMap(({ name, consent }) =>
    consent?.askedWith === undefined ? [] : [{ name, form: consent.askedWith }],
  );
  return [...new Set(asked.map(({ form }) => form))].flatMap((form) => {
    const [first, ...others] = asked.filter((one) => one.form === form).map(({ name }) => name);
    return first === undefined || others.length === 0
      ? []
      : [
          {
            path: ["purposes", first, "lawfulBasis", "consent", "askedWith"],
            message: `${first} is asked together with ${others.join(", ")} (${form}); ask each consent by itself, or rest what the service needs on the contract`,
          },
        ];
  });
}

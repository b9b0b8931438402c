const DPV = "https://w3id.org/dpv#";

/** The kinds of purpose (dpv:Purpose) that change a decision or a lint finding, with their IRI. */
export const purposeKinds = {
  DirectMarketing: `${DPV}DirectMarketing`,
  TargetedAdvertising: `${DPV}TargetedAdvertising`,
  ServiceUsageAnalytics: `${DPV}ServiceUsageAnalytics`,
  Personalisation: `${DPV}Personalisation`,
  RightsFulfilment: `${DPV}RightsFulfilment`,
  LegalCompliance: `${DPV}LegalCompliance`,
  EnforceSecurity: `${DPV}EnforceSecurity`,
  CustomerCare: `${DPV}CustomerCare`,
  ServiceProvision: `${DPV}ServiceProvision`,
  PaymentManagement: `${DPV}PaymentManagement`,
  SellDataToThirdParties: `${DPV}SellDataToThirdParties`,
  ImproveExistingProductsAndServices: `${DPV}ImproveExistingProductsAndServices`,
  CommunicationManagement: `${DPV}CommunicationManagement`,
  CustomerRelationshipManagement: `${DPV}CustomerRelationshipManagement`,
  RecruitmentManagement: `${DPV}RecruitmentManagement`,
} as const;

/** A kind of purpose, named as in DPV 2.3. */
export type PurposeKind = keyof typeof purposeKinds;

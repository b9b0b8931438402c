import { leavesOf } from "../policy/compile-policy.ts";
import type { LawfulBasis, Policy, Purpose, Recipient, Retention } from "../policy/policy.ts";
import { lawfulBases, type BasisName } from "../vocabulary/lawful-basis.ts";
import { categoryFacts } from "../vocabulary/personal-data-category.ts";
import { purposeKinds } from "../vocabulary/purpose-kind.ts";
import { rights } from "../vocabulary/right.ts";
import { safeguards } from "../vocabulary/transfer.ts";
import type { Text } from "../vocabulary/words.ts";

const DPV = "https://w3id.org/dpv#";

/** A JSON-LD value. */
export type Node = { readonly [key: string]: unknown };

const ROLES: Readonly<Record<Recipient["role"], string>> = {
  processor: `${DPV}DataProcessor`,
  "joint-controller": `${DPV}JointDataControllers`,
  "third-party": `${DPV}ThirdParty`,
  authority: `${DPV}Authority`,
};

/**
 * The policy in the words of DPV 2.3, as JSON-LD: one dpv:Process a purpose.
 *
 * Derived from the Data Privacy Vocabulary 2.3 (W3C Software and Document Licence 2023), a Community Group report.
 *
 * @see https://w3id.org/dpv
 */
export function asDpv(policy: Policy): Node {
  const base = `urn:wherefore:policy:${policy.id}:${policy.version}`;
  return {
    "@context": { dpv: DPV, dct: "http://purl.org/dc/terms/", xsd: "http://www.w3.org/2001/XMLSchema#" },
    "@graph": [
      { "@id": `${base}#controller`, "@type": `${DPV}DataController`, [`${DPV}hasName`]: policy.controller.name, ...contactOf(policy) },
      ...Object.entries(policy.purposes).map(([name, purpose]) => processOf(policy, base, name, purpose)),
      ...Object.entries(policy.recipients).map(([name, recipient]) => recipientNode(policy, base, name, recipient)),
    ],
  };
}

function contactOf(policy: Policy): Node {
  return policy.controller.contact === undefined ? {} : { [`${DPV}hasContact`]: policy.controller.contact };
}

function processOf(policy: Policy, base: string, name: string, purpose: Purpose): Node {
  return {
    "@id": `${base}#${name}`,
    "@type": `${DPV}Process`,
    "dct:title": texts(purpose.label),
    [`${DPV}hasDataController`]: { "@id": `${base}#controller` },
    [`${DPV}hasPurpose`]: { "@id": `${base}#purpose-${name}`, "@type": kindsOf(purpose) },
    ...basisNode(purpose.lawfulBasis),
    [`${DPV}hasPersonalData`]: [...leavesOf(policy, purpose.categories)].map((leaf) => ({
      "@type": categoryFacts(leaf).dpv,
      "dct:identifier": leaf,
    })),
    ...(purpose.recipients === undefined
      ? {}
      : { [`${DPV}hasRecipient`]: purpose.recipients.map((recipient) => ({ "@id": `${base}#recipient-${recipient}` })) }),
    ...storage(purpose.retention ?? policy.retention),
    [`${DPV}hasRight`]: policy.rights.offered.map((right) => ({ "@id": rights[right].iri })),
  };
}

function kindsOf(purpose: Purpose): readonly string[] {
  const kinds = (purpose.is ?? []).map((kind) => purposeKinds[kind]);
  return kinds.length === 0 ? [`${DPV}Purpose`] : kinds;
}

function basisNode(basis: LawfulBasis): Node {
  const iri = (name: BasisName): Node => ({ "@id": lawfulBases[name].iri });
  if (typeof basis === "string") return { [`${DPV}hasLegalBasis`]: iri(basis) };
  if ("consent" in basis) return { [`${DPV}hasLegalBasis`]: iri("consent") };
  if ("legitimateInterests" in basis) return { [`${DPV}hasLegalBasis`]: iri("legitimate-interests") };
  return "undecided" in basis ? { [`${DPV}hasLegalBasis`]: basis.undecided.map(iri) } : {};
}

function storage(retention: Retention | undefined): Node {
  if (retention === undefined || retention === "not-stated") return {};
  const isFixed = "keep" in retention;
  const duration = isFixed ? retention.keep : "until" in retention ? retention.plus : undefined;
  return {
    [`${DPV}hasStorageCondition`]: {
      "@type": `${DPV}StorageDuration`,
      [`${DPV}hasDuration`]: {
        "@type": isFixed ? `${DPV}TemporalDuration` : `${DPV}UntilEventDuration`,
        ...(duration === undefined ? {} : { "dct:extent": { "@type": "xsd:duration", "@value": duration } }),
      },
    },
  };
}

function recipientNode(policy: Policy, base: string, name: string, recipient: Recipient): Node {
  const named = recipient.safeguards ?? policy.safeguards ?? [];
  return {
    "@id": `${base}#recipient-${name}`,
    "@type": [`${DPV}Recipient`, ROLES[recipient.role]],
    "dct:title": texts(recipient.label),
    ...(recipient.country === "not-stated" ? {} : { "dct:spatial": recipient.country }),
    ...(named.length === 0
      ? {}
      : { [`${DPV}hasTechnicalOrganisationalMeasure`]: named.map((safeguard) => ({ "@id": safeguards[safeguard].iri })) }),
  };
}

function texts(text: Text): unknown {
  return typeof text === "string" ? text : Object.entries(text).map(([language, value]) => ({ "@language": language, "@value": value }));
}

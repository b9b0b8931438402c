import type { Policy } from "@wherefore/core";
import { lintPolicy } from "@wherefore/core/lint";
import { describe, expect, it } from "vitest";
import { mended as clientServicesMended } from "./client-services/mended.ts";
import { policy as clientServices } from "./client-services/policy.ts";
import { statements as clientServicesStatements } from "./client-services/statements.ts";
import { mended as emailMarketingMended } from "./email-marketing/mended.ts";
import { policy as emailMarketing } from "./email-marketing/policy.ts";
import { statements as emailMarketingStatements } from "./email-marketing/statements.ts";
import { mended as imawebMended } from "./imaweb/mended.ts";
import { policy as imaweb } from "./imaweb/policy.ts";
import { statements as imawebStatements } from "./imaweb/statements.ts";
import { mended as itesoftMended } from "./itesoft/mended.ts";
import { policy as itesoft } from "./itesoft/policy.ts";
import { statements as itesoftStatements } from "./itesoft/statements.ts";
import { mended as itmattersMended } from "./itmatters/mended.ts";
import { policy as itmatters } from "./itmatters/policy.ts";
import { statements as itmattersStatements } from "./itmatters/statements.ts";
import type { Tie } from "./tie.ts";

/** What is wrong with a statement: the rule that finds it, and where in the policy. A tracker is named by its place in the register. */
type Row = readonly [id: string, rule: string, at: string];

const rows: readonly (readonly [name: string, policy: Policy, rows: readonly Row[]])[] = [
  [
    "itmatters",
    itmatters,
    [
      ["itmatters.2", "two-bases", "purposes.policy-change-notice.lawfulBasis"],
      ["itmatters.4", "two-bases", "purposes.site-administration.lawfulBasis"],
      ["itmatters.5", "balancing-out-of-reach", "purposes.analytics.lawfulBasis.balancing"],
      ["itmatters.5", "tracker-missing", "trackers"],
      ["itmatters.9", "category-in-no-purpose", "datasets.web-forms.categories.2"],
      ["itmatters.9", "category-in-no-purpose", "datasets.web-forms.categories.3"],
      ["itmatters.9", "category-in-no-purpose", "datasets.web-forms.categories.6"],
      ["itmatters.12", "basis-missing", "purposes.problem-follow-up.lawfulBasis"],
      ["itmatters.13", "age-under-country", "minimumAge.years"],
      ["itmatters.14", "purpose-too-vague", "announces.activities.0"],
      ["itmatters.15", "country-not-stated", "recipients.google-analytics.country"],
      ["itmatters.15", "country-not-stated", "recipients.hubspot.country"],
      ["itmatters.15", "country-not-stated", "recipients.salesforce.country"],
      ["itmatters.15", "country-not-stated", "recipients.hotjar.country"],
      ["itmatters.16", "anonymised-receipt-contradicted", "recipients.google-analytics.receives"],
      ["itmatters.17", "recipients-open-ended", "announces.recipientsNotExhaustive"],
      ["itmatters.20", "safeguard-without-transfer", "safeguards"],
      ["itmatters.24", "identity-evidence-excessive", "rights.identity.when"],
      ["itmatters.28", "authority-mismatch", "announces.authorityName"],
      ["itmatters.28", "contacts-inconsistent", "announces.contacts.1"],
      ["itmatters.30", "notice-period-zero", "changes.notice"],
      ["itmatters.32", "basis-missing", "purposes.advertising.lawfulBasis"],
      ["itmatters.33", "third-party-origin-without-notice", "categories.company-facts.origin"],
      ["itmatters.34", "purpose-too-vague", "purposes.whatever-law-permits.label"],
    ],
  ],
  [
    "itesoft",
    itesoft,
    [
      ["itesoft.2", "legitimate-interest-without-text", "purposes.needs-analysis.lawfulBasis.legitimateInterests"],
      ["itesoft.3", "legitimate-interest-without-text", "purposes.site-improvement.lawfulBasis.legitimateInterests"],
      ["itesoft.6", "basis-missing", "purposes.legal-compliance.lawfulBasis"],
      ["itesoft.7", "basis-unused", "announces.lawfulBases.1"],
      ["itesoft.7", "activity-without-purpose", "announces.activities.0"],
      ["itesoft.8", "category-open-ended", "categories.professional.openEnded"],
      ["itesoft.9", "purpose-too-vague", "recipients.subsidiaries.reason"],
      ["itesoft.9", "recipient-in-no-purpose", "recipients.subsidiaries"],
      ["itesoft.12", "prospect-retention-long", "purposes.newsletters.retention"],
      ["itesoft.13", "retention-missing", "purposes.needs-analysis.retention"],
      ["itesoft.13", "retention-missing", "purposes.site-improvement.retention"],
      ["itesoft.14", "dangling-reference", "announces.refersTo.0"],
      ["itesoft.20", "tracker-consent-beside-basis", "purposes.site-improvement.lawfulBasis"],
      ["itesoft.25", "audience-tracker-too-long", "trackers.9.lifetime"],
      ["itesoft.25", "audience-tracker-too-long", "trackers.10.lifetime"],
      ...[9, 10, 12, 15, 19, 20, 21, 23, 24].map((place): Row => [
        "itesoft.25",
        "tracker-outlives-consent",
        `trackers.${String(place)}.lifetime`,
      ]),
      ["itesoft.27", "tracker-purpose-unused", "announces.trackerPurposes.2"],
      ["itesoft.27", "tracker-purpose-unused", "announces.trackerPurposes.5"],
      ["itesoft.27", "tracker-purpose-unused", "announces.trackerPurposes.6"],
      ["itesoft.27", "tracker-purpose-doubtful", "trackers.24.purpose"],
      ["itesoft.27", "audience-tracker-cross-site", "trackers.19"],
      ["itesoft.27", "audience-tracker-cross-site", "trackers.20"],
      ["itesoft.29", "notice-period-zero", "changes.notice"],
      ["itesoft.30", "complaint-missing", "rights.offered"],
      ["itesoft.30", "complaint-missing", "controller.authority"],
      ["itesoft.31", "category-in-no-purpose", "datasets.log-in-and-posts.categories.1"],
    ],
  ],
  [
    "imaweb",
    imaweb,
    [
      ...Object.keys(imaweb.purposes).map((name): Row => ["imaweb.1", "basis-missing", `purposes.${name}.lawfulBasis`]),
      ...[0, 1, 2, 3].map((place): Row => ["imaweb.1", "basis-unused", `announces.lawfulBases.${String(place)}`]),
      ["imaweb.2", "basis-missing", "purposes.newsletter.lawfulBasis"],
      ["imaweb.3", "basis-missing", "purposes.customer-relations.lawfulBasis"],
      ["imaweb.3", "basis-missing", "purposes.service-notices.lawfulBasis"],
      ["imaweb.3", "basis-missing", "purposes.rights-handling.lawfulBasis"],
      ["imaweb.3", "basis-missing", "purposes.compliance-verification.lawfulBasis"],
      ["imaweb.4", "tracker-missing", "trackers"],
      ["imaweb.5", "category-open-ended", "categories.contact.openEnded"],
      ["imaweb.8", "retention-missing", "retention.byStatus.customer"],
      ["imaweb.8", "retention-missing", "retention.byStatus.former-customer"],
      ["imaweb.8", "retention-missing", "retention.byStatus.prospect"],
      ["imaweb.10", "opt-out-disclosure", "purposes.partner-disclosure.optOut"],
      ["imaweb.13", "safeguard-without-transfer", "safeguards"],
      ["imaweb.14", "right-conditioned", "rights.onlyIf.erasure"],
      ["imaweb.14", "right-conditioned", "rights.onlyIf.objection"],
      ["imaweb.18", "dangling-reference", "announces.refersTo.0"],
      ["imaweb.18", "dangling-reference", "announces.refersTo.1"],
    ],
  ],
  [
    "email-marketing",
    emailMarketing,
    [
      ["email-marketing.1", "consent-bundled", "purposes.services.lawfulBasis.consent.askedWith"],
      ["email-marketing.2", "basis-missing", "purposes.targeted-advertising.lawfulBasis"],
      ["email-marketing.3", "category-excluded", "categories.vat-number.includes.0"],
      ["email-marketing.8", "attestation-missing", "datasets.campaign-statistics.attestation"],
      ["email-marketing.10", "prohibition-contradicted", "prohibitions.lists-are-shared-with-nobody"],
      ["email-marketing.12", "role-conflict", "datasets.contact-lists.processorFor"],
      ["email-marketing.14", "prohibition-contradicted", "prohibitions.lists-are-shared-with-nobody"],
      ["email-marketing.20", "answer-time-looser-than-law", "rights.answerWithin"],
      ["email-marketing.21", "identity-evidence-excessive", "rights.identity.when"],
      ["email-marketing.24", "recipient-outside-region", "recipients.technology-toolbox.country"],
      ["email-marketing.27", "password-rule-weak", "security.passwords"],
      ["email-marketing.29", "registration-obsolete", "announces.registrations.0"],
      ["email-marketing.29", "registration-obsolete", "announces.registrations.1"],
      ["email-marketing.30", "tracker-missing", "trackers"],
      ["email-marketing.31", "rights-missing", "rights.offered"],
    ],
  ],
  [
    "client-services",
    clientServices,
    [
      ["client-services.1", "role-conflict", "datasets.dossier-client.processorFor"],
      ["client-services.3", "countries-missing", "purposes.verification-d-identite.countries"],
      ["client-services.4", "retention-missing", "datasets.appels.retention"],
      ["client-services.7", "basis-missing", "purposes.lettres-d-information.lawfulBasis"],
      ["client-services.8", "purpose-too-vague", "purposes.nouveaux-services.label"],
      ...Object.keys(clientServices.purposes).map((name): Row => ["client-services.10", "basis-missing", `purposes.${name}.lawfulBasis`]),
      ["client-services.12", "country-not-stated", "recipients.prestataires.country"],
      ["client-services.12", "third-country-without-safeguard", "recipients.prestataires.country"],
      ["client-services.13", "standard-not-certifiable", "security.measures.centre-de-donnees.standard"],
      ["client-services.15", "retention-without-number", "retention"],
      ["client-services.16", "rights-contact-missing", "rights.contact"],
      ["client-services.16", "authority-mismatch", "announces.authorityName"],
      ["client-services.16", "authority-mismatch", "announces.cites.0"],
    ],
  ],
];

const statements: Readonly<Record<string, readonly Tie[]>> = {
  ...itmattersStatements,
  ...itesoftStatements,
  ...imawebStatements,
  ...emailMarketingStatements,
  ...clientServicesStatements,
};

describe.each(rows)("the published policy of %s", (_name, policy, expected) => {
  const found = lintPolicy(policy).map(({ rule, path }) => `${rule} at ${path.join(".")}`);

  it.each(expected)("is wrong in its statement %s: %s at %s", (_id, rule, at) => {
    expect(found).toContain(`${rule} at ${at}`);
  });
});

describe("a promise that its policy keeps", () => {
  it("is no finding: itmatters.10 excludes special categories, and none is declared", () => {
    expect(lintPolicy(itmatters).filter(({ rule }) => rule === "special-category-excluded")).toEqual([]);
  });
});

describe("the statements of the five published policies", () => {
  const tested = new Set(rows.flatMap(([, , expected]) => expected.map(([id, rule]) => `${id} ${rule}`)));

  it("name no rule that is not tested above", () => {
    const named = Object.entries(statements).flatMap(([id, ties]) => ties.flatMap((tie) => ("rule" in tie ? [`${id} ${tie.rule}`] : [])));
    expect(named.filter((tie) => !tested.has(tie))).toEqual([]);
  });

  it("say what is wrong wherever a rule finds it", () => {
    const silent = [...tested].map((tie) => tie.split(" ")[0] ?? "").filter((id) => !(statements[id] ?? []).some((tie) => "lint" in tie));
    expect(silent.filter((id) => id !== "itesoft.12")).toEqual([]);
  });
});

describe.each([
  ["itmatters", itmattersMended],
  ["itesoft", itesoftMended],
  ["imaweb", imawebMended],
  ["email-marketing", emailMarketingMended],
  ["client-services", clientServicesMended],
])("the mended policy of %s", (_name, policy) => {
  it("leaves the linter nothing to say", () => {
    expect(lintPolicy(policy)).toEqual([]);
  });
});

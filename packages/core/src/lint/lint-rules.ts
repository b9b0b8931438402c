import type { LintRule } from "./lint-rule.ts";
import { accessFromThirdCountry } from "./rules/access-from-third-country.ts";
import { activityWithoutPurpose } from "./rules/activity-without-purpose.ts";
import { ageUnderCountry } from "./rules/age-under-country.ts";
import { anonymisedReceiptContradicted } from "./rules/anonymised-receipt-contradicted.ts";
import { answerTimeLooserThanLaw } from "./rules/answer-time-looser-than-law.ts";
import { attestationMissing } from "./rules/attestation-missing.ts";
import { audienceDataTooLong } from "./rules/audience-data-too-long.ts";
import { audienceTrackerCrossSite } from "./rules/audience-tracker-cross-site.ts";
import { audienceTrackerTooLong } from "./rules/audience-tracker-too-long.ts";
import { authorityMismatch } from "./rules/authority-mismatch.ts";
import { balancingOutOfReach } from "./rules/balancing-out-of-reach.ts";
import { basisMissing } from "./rules/basis-missing.ts";
import { basisUnused } from "./rules/basis-unused.ts";
import { categoryExcluded } from "./rules/category-excluded.ts";
import { categoryInNoPurpose } from "./rules/category-in-no-purpose.ts";
import { categoryOpenEnded } from "./rules/category-open-ended.ts";
import { complaintMissing } from "./rules/complaint-missing.ts";
import { consentBundled } from "./rules/consent-bundled.ts";
import { consentValidityOverPromise } from "./rules/consent-validity-over-promise.ts";
import { contactsInconsistent } from "./rules/contacts-inconsistent.ts";
import { countriesMissing } from "./rules/countries-missing.ts";
import { countryNotStated } from "./rules/country-not-stated.ts";
import { danglingReference } from "./rules/dangling-reference.ts";
import { explicitConsentNotAsked } from "./rules/explicit-consent-not-asked.ts";
import { identityEvidenceExcessive } from "./rules/identity-evidence-excessive.ts";
import { legitimateInterestWithoutText } from "./rules/legitimate-interest-without-text.ts";
import { noticePeriodZero } from "./rules/notice-period-zero.ts";
import { optOutDisclosure } from "./rules/opt-out-disclosure.ts";
import { passwordRuleWeak } from "./rules/password-rule-weak.ts";
import { prohibitionContradicted } from "./rules/prohibition-contradicted.ts";
import { prospectRetentionLong } from "./rules/prospect-retention-long.ts";
import { purposeTooVague } from "./rules/purpose-too-vague.ts";
import { recipientInNoPurpose } from "./rules/recipient-in-no-purpose.ts";
import { recipientOutsideRegion } from "./rules/recipient-outside-region.ts";
import { recipientsOpenEnded } from "./rules/recipients-open-ended.ts";
import { registrationObsolete } from "./rules/registration-obsolete.ts";
import { retentionMissing } from "./rules/retention-missing.ts";
import { retentionWithoutNumber } from "./rules/retention-without-number.ts";
import { rightConditioned } from "./rules/right-conditioned.ts";
import { rightsContactMissing } from "./rules/rights-contact-missing.ts";
import { rightsMissing } from "./rules/rights-missing.ts";
import { roleConflict } from "./rules/role-conflict.ts";
import { safeguardWithoutTransfer } from "./rules/safeguard-without-transfer.ts";
import { specialCategoryExcluded } from "./rules/special-category-excluded.ts";
import { specialCategoryWithoutCondition } from "./rules/special-category-without-condition.ts";
import { standardNotCertifiable } from "./rules/standard-not-certifiable.ts";
import { thirdCountryWithoutSafeguard } from "./rules/third-country-without-safeguard.ts";
import { thirdPartyOriginWithoutNotice } from "./rules/third-party-origin-without-notice.ts";
import { trackerConsentBesideBasis } from "./rules/tracker-consent-beside-basis.ts";
import { trackerConsentOverPractice } from "./rules/tracker-consent-over-practice.ts";
import { trackerExemptionUnfounded } from "./rules/tracker-exemption-unfounded.ts";
import { trackerMissing } from "./rules/tracker-missing.ts";
import { trackerOutlivesConsent } from "./rules/tracker-outlives-consent.ts";
import { trackerPurposeDoubtful } from "./rules/tracker-purpose-doubtful.ts";
import { trackerPurposeUnused } from "./rules/tracker-purpose-unused.ts";
import { trackerResponsibilityDisowned } from "./rules/tracker-responsibility-disowned.ts";
import { twoBases } from "./rules/two-bases.ts";

/** Every rule, in the order in which findings are reported. */
export const lintRules: readonly LintRule[] = [
  // the lawful basis
  basisMissing,
  twoBases,
  basisUnused,
  consentBundled,
  consentValidityOverPromise,
  legitimateInterestWithoutText,
  balancingOutOfReach,
  // special categories
  specialCategoryWithoutCondition,
  explicitConsentNotAsked,
  specialCategoryExcluded,
  categoryExcluded,
  // purposes and categories
  purposeTooVague,
  activityWithoutPurpose,
  countriesMissing,
  categoryInNoPurpose,
  categoryOpenEnded,
  thirdPartyOriginWithoutNotice,
  // retention
  retentionMissing,
  retentionWithoutNumber,
  prospectRetentionLong,
  audienceDataTooLong,
  // recipients and promises
  recipientsOpenEnded,
  recipientInNoPurpose,
  countryNotStated,
  thirdCountryWithoutSafeguard,
  safeguardWithoutTransfer,
  recipientOutsideRegion,
  accessFromThirdCountry,
  optOutDisclosure,
  prohibitionContradicted,
  anonymisedReceiptContradicted,
  roleConflict,
  attestationMissing,
  // trackers
  trackerMissing,
  trackerOutlivesConsent,
  trackerExemptionUnfounded,
  trackerPurposeUnused,
  trackerPurposeDoubtful,
  trackerResponsibilityDisowned,
  trackerConsentBesideBasis,
  trackerConsentOverPractice,
  audienceTrackerTooLong,
  audienceTrackerCrossSite,
  // rights
  ageUnderCountry,
  rightsMissing,
  rightConditioned,
  rightsContactMissing,
  answerTimeLooserThanLaw,
  identityEvidenceExcessive,
  complaintMissing,
  authorityMismatch,
  // the text and its security
  contactsInconsistent,
  danglingReference,
  noticePeriodZero,
  registrationObsolete,
  passwordRuleWeak,
  standardNotCertifiable,
];

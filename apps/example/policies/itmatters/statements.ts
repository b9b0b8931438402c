import type { ReasonCode } from "@wherefore/core";

/** Where one statement of the published text lives. */
export type Tie =
  /** Path in `policy.ts`, names joined by dots. */
  | { readonly policy: string }
  /** The reason a request is denied when it breaks the statement. */
  | { readonly condition: ReasonCode }
  /** What is wrong with the statement itself, for the policy's author to mend. */
  | { readonly lint: string }
  /** What of it nothing enforces yet, and why. */
  | { readonly later: string };

/** Every statement of the published text that software can act on, and where it lives. */
export const statements = {
  "itmatters.1": [{ policy: "purposes.registration" }, { condition: "category-not-covered" }],
  "itmatters.2": [
    { policy: "purposes.policy-change-notice.lawfulBasis.undecided" },
    { condition: "basis-missing" },
    { lint: "three lawful bases for one purpose: choose one, or split the purpose" },
  ],
  "itmatters.3": [{ policy: "purposes.marketing-materials" }, { policy: "purposes.newsletters" }, { condition: "consent-missing" }],
  "itmatters.4": [
    { policy: "purposes.site-administration.lawfulBasis.undecided" },
    { condition: "basis-missing" },
    { lint: "two lawful bases for one purpose: choose one, or split the purpose" },
    { later: "the stated interest has no place beside a basis that is undecided" },
  ],
  "itmatters.5": [
    { policy: "purposes.analytics.lawfulBasis.legitimateInterests" },
    { condition: "objection-stands" },
    { lint: "the balancing test can only be asked for by e-mail" },
    { later: "consent for the cookies behind it: the text names none, so the policy can declare none" },
  ],
  "itmatters.6": [{ policy: "purposes.contact-request.lawfulBasis.consent.askedWith" }, { condition: "consent-missing" }],
  "itmatters.7": [
    { policy: "purposes.newsletters.channels.email" },
    { policy: "purposes.newsletters.channels.sms" },
    { policy: "purposes.marketing-materials.channels" },
    { condition: "channel-not-permitted" },
    { later: "the guard asking before a channel is used; a decision answers it already" },
  ],
  "itmatters.8": [
    { policy: "categories.identity" },
    { policy: "categories.contact" },
    { policy: "categories.technical" },
    { policy: "categories.profile" },
    { policy: "categories.usage" },
    { policy: "categories.marketing-and-communications" },
    { condition: "category-not-covered" },
  ],
  "itmatters.9": [
    { policy: "datasets.web-forms.categories" },
    { lint: "profile, marketing, postal address and payment data are collected, and no purpose of the table uses them" },
  ],
  "itmatters.10": [
    { policy: "prohibitions.no-special-categories" },
    { policy: "prohibitions.no-offences" },
    { condition: "prohibited" },
    { later: "refusing a form that holds them: today they are taken out before the handler, and not the form refused" },
  ],
  "itmatters.11": [{ policy: "retention" }, { policy: "interactions" }, { condition: "retention-ended" }],
  "itmatters.12": [
    { policy: "datasets.problem-reports.retention" },
    { policy: "prohibitions.problem-reports-are-not-marketing" },
    { condition: "prohibited" },
    { condition: "retention-ended" },
    { lint: "no lawful basis stated for problem reports" },
  ],
  "itmatters.13": [
    { policy: "minimumAge" },
    { condition: "below-minimum-age" },
    { lint: "consent of a child is valid from 15 in France; nothing is said of parents for 13 and 14" },
  ],
  "itmatters.14": [
    { policy: "categories.aggregated.form" },
    { condition: "category-not-covered" },
    { lint: "statistics for any purpose: too vague to be a purpose" },
    { later: "following a value that was anonymised through a join that makes it personal again" },
  ],
  "itmatters.15": [
    { policy: "recipients.google-analytics" },
    { policy: "recipients.hubspot" },
    { policy: "recipients.salesforce" },
    { policy: "recipients.hotjar" },
    { condition: "recipient-not-declared" },
    { lint: "no country stated for any recipient" },
    { later: "the guard asking before data goes to a recipient; a decision answers it already" },
  ],
  "itmatters.16": [
    { policy: "recipients.google-analytics.receives" },
    { condition: "not-anonymised" },
    { lint: "said to be anonymised, while the IP address is said to be collected through it" },
    { later: "the guard asking before data goes to a recipient; a decision answers it already" },
  ],
  "itmatters.17": [
    { policy: "announces.recipientsNotExhaustive" },
    { condition: "recipient-not-declared" },
    { lint: "the list of recipients is said to be open" },
    { later: "the guard asking before data goes to a recipient; a decision answers it already" },
  ],
  "itmatters.18": [
    { policy: "recipients.hubspot.role" },
    { condition: "recipient-not-declared" },
    { later: "the guard asking before data goes to a recipient; a decision answers it already" },
  ],
  "itmatters.19": [
    { policy: "purposes.legal-disclosure" },
    { policy: "purposes.business-transfer" },
    { policy: "recipients.courts-and-authorities.onlyOn" },
    { policy: "recipients.acquirer.onlyOn" },
    { condition: "disclosure-not-grounded" },
    { later: "the guard asking before data goes to a recipient; a decision answers it already" },
  ],
  "itmatters.20": [
    { policy: "safeguards" },
    { condition: "transfer-not-safeguarded" },
    { lint: "safeguards without countries: nobody can tell which transfer rests on which" },
    { later: "the guard asking before data goes to a recipient; a decision answers it already" },
  ],
  "itmatters.21": [
    { policy: "datasets.problem-reports.purposes" },
    { condition: "dataset-not-for-purpose" },
    { later: "the compatibility assessment of a new purpose as a record (GDPR Art. 6(4)); today it is a line of compatibleWith" },
  ],
  "itmatters.22": [{ policy: "purposes.newsletters.lawfulBasis.consent" }, { condition: "consent-withdrawn" }],
  "itmatters.23": [{ policy: "rights.offered" }, { condition: "objection-stands" }],
  "itmatters.24": [
    { policy: "rights.identity" },
    { lint: "two proofs of identity from everybody, also where there is no reasonable doubt" },
    { later: "checking identity before a rights request is answered" },
  ],
  "itmatters.25": [
    { policy: "rights.answerWithin" },
    { later: "rights requests with a clock; the text states no length for an extension" },
  ],
  "itmatters.26": [{ policy: "rights.fee" }, { later: "rights requests: a fee or a refusal with its reason" }],
  "itmatters.27": [
    { policy: "rights.offered" },
    { policy: "purposes.rights-handling" },
    { condition: "restriction-stands" },
    { condition: "erased" },
    { later: "rights requests: copies and corrections" },
  ],
  "itmatters.28": [
    { policy: "controller.authority" },
    { policy: "controller.dpo" },
    { policy: "announces.contacts" },
    { lint: "the authority is named as the British one; one of the two addresses has a space in it" },
    { later: "authority and contact in the answer to every rights request" },
  ],
  "itmatters.29": [{ policy: "breach" }, { later: "a register of breaches, with its clocks" }],
  "itmatters.30": [
    { policy: "changes.notice" },
    { lint: "no notice at all, also where a new purpose needs one (GDPR Art. 13(3))" },
    { later: "a record of the notices given" },
  ],
  "itmatters.31": [{ policy: "accessors" }, { policy: "security.measures.confidentiality" }, { condition: "accessor-not-authorised" }],
  "itmatters.32": [
    { policy: "purposes.advertising.lawfulBasis.undecided" },
    { condition: "basis-missing" },
    { lint: "advertising is described, and no lawful basis is stated" },
    { later: "consent for the trackers behind it: the text names none" },
  ],
  "itmatters.33": [
    { policy: "categories.company-facts.origin" },
    { policy: "datasets.gathered-elsewhere" },
    { lint: "collected from others: the notice of GDPR Art. 14 is missing" },
    { later: "denying use until that notice was given" },
  ],
  "itmatters.34": [
    { policy: "purposes.whatever-law-permits.lawfulBasis.undecided" },
    { condition: "basis-missing" },
    { lint: "too vague: only a named legal obligation is a lawful basis" },
  ],
} as const satisfies Record<`itmatters.${number}`, readonly [Tie, ...Tie[]]>;

import type { Tie } from "../tie.ts";

/** Every statement of the published text that software can act on, and where it lives. */
export const statements = {
  "imaweb.1": [
    { policy: "announces.lawfulBases" },
    { lint: "no purpose has a lawful basis", rule: "basis-missing" },
    { lint: "four lawful bases are listed, and none is tied to a purpose", rule: "basis-unused" },
  ],
  "imaweb.2": [
    { policy: "purposes.newsletter" },
    { condition: "basis-missing" },
    { lint: "no lawful basis for the newsletter", rule: "basis-missing" },
  ],
  "imaweb.3": [
    { policy: "purposes.customer-relations" },
    { policy: "purposes.service-notices" },
    { policy: "purposes.rights-handling" },
    { policy: "purposes.compliance-verification" },
    { condition: "basis-missing" },
    { lint: "no lawful basis for any of the four", rule: "basis-missing" },
  ],
  "imaweb.4": [
    { policy: "purposes.display-preferences" },
    { policy: "purposes.form-memory" },
    { policy: "purposes.automatic-connection" },
    { policy: "purposes.platform-operations" },
    { policy: "purposes.audience-measurement" },
    { policy: "announces.trackerPurposes" },
    { condition: "tracker-not-declared" },
    {
      lint: "trackers are announced and none is named, so none is known to be exempt from consent",
      rule: "tracker-missing",
    },
  ],
  "imaweb.5": [
    { policy: "categories.contact.openEnded" },
    { condition: "category-not-covered" },
    { lint: "whatever else a person shares is collected too, and is in no category", rule: "category-open-ended" },
  ],
  "imaweb.6": [{ policy: "categories.support-history" }, { condition: "category-not-covered" }],
  "imaweb.7": [
    { policy: "prohibitions.no-sensitive-data.onReceipt" },
    { condition: "prohibited" },
    { later: "recognising sensitive data in free text, deleting it and recording that: a decision only knows what a shape declares" },
  ],
  "imaweb.8": [
    { policy: "retention.byStatus.customer" },
    { policy: "retention.byStatus.former-customer" },
    { policy: "retention.byStatus.prospect" },
    { policy: "purposes.audience-measurement.retention" },
    { lint: "retention by status of the person, without a number", rule: "retention-missing" },
  ],
  "imaweb.9": [
    { policy: "security.review" },
    { later: "a review job that deletes what has outlived its purpose, and its proof; the text gives no interval" },
  ],
  "imaweb.10": [
    { policy: "purposes.partner-disclosure.optOut" },
    { policy: "recipients.business-partners" },
    { condition: "objection-stands" },
    {
      lint: "disclosure to partners unless the person objects, while the list of those with access leaves them out",
      rule: "opt-out-disclosure",
    },
  ],
  "imaweb.11": [
    { policy: "accessors.administration" },
    { policy: "accessors.it" },
    { policy: "accessors.community-management" },
    { condition: "accessor-not-authorised" },
  ],
  "imaweb.12": [
    { policy: "accessors.administration.confidentiality" },
    { condition: "accessor-not-authorised" },
    { later: "recording the day of each person's undertaking: a question says whether there is one, not since when" },
  ],
  "imaweb.13": [
    { policy: "storedIn" },
    { policy: "safeguards.scc" },
    { condition: "transfer-not-safeguarded" },
    { lint: "contractual clauses without a transfer that would rest on them", rule: "safeguard-without-transfer" },
  ],
  "imaweb.14": [
    { policy: "rights.onlyIf.objection" },
    { policy: "rights.onlyIf.erasure" },
    { condition: "objection-stands" },
    { condition: "erased" },
    { lint: "proof of a reason is asked for, also where the law asks none (GDPR Art. 17(1)(b), 21(2))", rule: "right-conditioned" },
    { later: "rights requests: copies, corrections, and completing what is missing" },
  ],
  "imaweb.15": [{ policy: "rights.offered.portability" }, { later: "rights requests: the export itself" }],
  "imaweb.16": [
    { policy: "rights.offered.post-mortem" },
    { later: "rights requests: keeping directives about data after death, and carrying them out" },
  ],
  "imaweb.17": [{ policy: "rights.identity.when" }, { later: "rights requests: a clock that pauses while identity is in doubt" }],
  "imaweb.18": [
    { policy: "announces.refersTo.9 cookie choices" },
    { policy: "announces.refersTo.3 data" },
    { lint: "an article 9 that does not exist, and data that is in another section", rule: "dangling-reference" },
  ],
  "imaweb.19": [
    { policy: "rights.answerWithin" },
    { policy: "rights.contact" },
    { policy: "controller.authority" },
    { policy: "rights.offered.complaint" },
    { later: "rights requests: the clock, and authority and contact in every answer" },
  ],
} as const satisfies Readonly<Record<`imaweb.${number}`, readonly [Tie, ...Tie[]]>>;

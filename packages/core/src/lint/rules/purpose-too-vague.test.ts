import { lintRuleCases, newsletter, spotless } from "../../../test/lint-rule-cases.ts";
import { purposeTooVague } from "./purpose-too-vague.ts";

lintRuleCases(purposeTooVague, {
  valid: [
    [
      "a plain purpose with words like “need” and “other”",
      { purposes: { newsletter: { ...newsletter, label: "Answer you when you need help with other orders" } } },
    ],
  ],
  invalid: [
    [
      "a purpose that fits anything",
      { purposes: { newsletter: { ...newsletter, label: "Whatever the law permits" } } },
      ["purposes.newsletter.label"],
    ],
    [
      "services that do not exist yet",
      { purposes: { newsletter: { ...newsletter, label: "Improve and create new services" } } },
      ["purposes.newsletter.label"],
    ],
    [
      "a vague purpose in French",
      { languages: ["fr"], purposes: { newsletter: { ...newsletter, label: "Créer de nouveaux services" } } },
      ["purposes.newsletter.label"],
    ],
    [
      "one vague language of two",
      {
        languages: ["en", "fr"],
        dataSubjects: { reader: { label: { en: "Readers", fr: "Lecteurs" } } },
        categories: { contact: { label: { en: "Contact data", fr: "Coordonnées" }, includes: ["contact.email"] } },
        recipients: {},
        purposes: {
          newsletter: { ...newsletter, recipients: [], label: { en: "Send our newsletter", fr: "Toute autre finalité" } },
        },
      },
      ["purposes.newsletter.label"],
    ],
    [
      "a reason to disclose that says what is done and not why",
      { recipients: { mailer: { ...spotless.recipients.mailer, reason: "Exchanging customer files" } } },
      ["recipients.mailer.reason"],
    ],
    ["an activity for any purpose", { announces: { activities: ["statistics for any purpose"] } }, ["announces.activities.0"]],
  ],
});

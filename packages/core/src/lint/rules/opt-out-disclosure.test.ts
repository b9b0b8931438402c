import { lintRuleCases, newsletter } from "../../../test/lint-rule-cases.ts";
import { optOutDisclosure } from "./opt-out-disclosure.ts";

lintRuleCases(optOutDisclosure, {
  valid: [["an opt-out of something that is not disclosed", { purposes: { newsletter: { ...newsletter, recipients: [], optOut: true } } }]],
  invalid: [
    ["a disclosure unless one says no", { purposes: { newsletter: { ...newsletter, optOut: true } } }, ["purposes.newsletter.optOut"]],
  ],
});

import { lintRuleCases, newsletter } from "../../../test/lint-rule-cases.ts";
import { activityWithoutPurpose } from "./activity-without-purpose.ts";

lintRuleCases(activityWithoutPurpose, {
  valid: [
    ["an activity named like a purpose", { announces: { activities: ["newsletter", "the account"] } }],
    ["an activity named as people name its kind", { announces: { activities: ["marketing"] } }],
    [
      "an activity in other words with the same roots",
      { purposes: { newsletter: { ...newsletter, label: "Recruit employees" } }, announces: { activities: ["recruiting"] } },
    ],
  ],
  invalid: [
    ["an activity that no purpose is about", { announces: { activities: ["newsletter", "recruitment"] } }, ["announces.activities.1"]],
    ["an activity of which a purpose says only half", { announces: { activities: ["newsletter for pupils"] } }, ["announces.activities.0"]],
  ],
});

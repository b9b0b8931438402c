import type { Finding } from "../src/finding.ts";
import type { RuleId } from "../src/rules/rule-ids.ts";
import { policySource, privacySource, scanOf } from "./project-of.ts";

/** The policy of the rule tests: recipients, a purpose without a retention, and one with a condition of Art. 9. */
const widePolicy = policySource
  .replace(
    "recipients: {},",
    'recipients: { mailer: { label: "Postal Bird", role: "processor", country: "FR", hosts: ["api.bird.example"] }, payments: { label: "Stripe Payments", role: "processor", country: "IE" } },',
  )
  .replace(
    "purposes: {",
    `purposes: {
    support: { label: "Support", lawfulBasis: "contract", categories: ["contact.phone", "special.health"], recipients: ["mailer"], retention: { keep: "P1Y", since: "last-interaction" } },
    clinic: { label: "Care", lawfulBasis: "contract", specialCondition: "9-2-h", categories: ["special.genetic"], retention: { keep: "P1Y", since: "last-interaction" } },`,
  );

/** The findings of one rule in a project of these files, beside a policy, its declarations and an Express application. */
export async function findingsOf(rule: RuleId, files: Readonly<Record<string, string>>): Promise<readonly Finding[]> {
  const { findings } = await scanOf({ "package.json": "{}", "policy.ts": widePolicy, "privacy.ts": privacySource, ...files });
  return findings.filter((finding) => finding.rule === rule);
}

/** What a rule says of one file: severity and message. */
export async function saidOf(rule: RuleId, code: string, settings = "{}"): Promise<string[]> {
  const found = await findingsOf(rule, { "app.ts": code, "wherefore.json": settings });
  return found.map(({ severity, message }) => `${severity}: ${message}`);
}

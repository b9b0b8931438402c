import type { LintRule } from "../lint-rule.ts";

/** A recipient, and no purpose that says why it receives anything. */
export const recipientInNoPurpose: LintRule = {
  id: "recipient-in-no-purpose",
  severity: "warning",
  source: "GDPR Art. 5(1)(b), 13(1)(e), 30(1)(d)",
  check: ({ policy }) => {
    const named = new Set([
      ...Object.values(policy.purposes).flatMap(({ recipients = [] }) => recipients),
      ...(policy.trackers ?? []).flatMap(({ recipient }) => recipient ?? []),
    ]);
    return Object.keys(policy.recipients)
      .filter((name) => !named.has(name))
      .map((name) => ({
        path: ["recipients", name],
        message: `${name} is a recipient of no purpose, so every disclosure to it is denied; list it in the purpose it serves, or take it out`,
      }));
  },
};

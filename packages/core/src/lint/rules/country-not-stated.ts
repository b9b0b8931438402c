import type { LintRule } from "../lint-rule.ts";

/** A recipient in nobody knows which country. */
export const countryNotStated: LintRule = {
  id: "country-not-stated",
  severity: "error",
  source: "GDPR Art. 13(1)(f), 44",
  check: ({ policy }) =>
    Object.entries(policy.recipients)
      .filter(([, { country }]) => country === "not-stated")
      .map(([name]) => ({
        path: ["recipients", name, "country"],
        message: `${name} has no country, so every disclosure of personal data to it is denied; name the country or countries in which it processes`,
      })),
};

import { lintRuleCases, session, spotless } from "../../../test/lint-rule-cases.ts";
import { ageUnderCountry } from "./age-under-country.ts";

lintRuleCases(ageUnderCountry, {
  valid: [
    ["15 years in France", { minimumAge: { years: 15, of: "consent", unknown: "deny" } }],
    [
      "13 years in Denmark before 2024",
      { controller: { ...spotless.controller, country: "DK" }, minimumAge: { years: 13, of: "everyone", unknown: "deny" } },
      "2023-12-31",
    ],
    ["each country's own age", { minimumAge: { years: { FR: 15, DE: 16, SE: 13 }, of: "consent", unknown: "deny" } }],
    [
      "13 years where nothing rests on consent",
      { purposes: { account: spotless.purposes.account }, minimumAge: { years: 13, of: "everyone", unknown: "permit" } },
    ],
    [
      "a country without a known age",
      { controller: { name: "Papers Inc", country: "US" }, minimumAge: { years: 13, of: "everyone", unknown: "permit" } },
    ],
  ],
  invalid: [
    ["13 years in France", { minimumAge: { years: 13, of: "everyone", unknown: "permit" } }, ["minimumAge.years"]],
    [
      "13 years under the French authority",
      { controller: { name: "Papers", authority: "fr-cnil" }, minimumAge: { years: 13, of: "consent", unknown: "permit" } },
      ["minimumAge.years"],
    ],
    [
      "13 years in Denmark since 2024",
      { controller: { ...spotless.controller, country: "DK" }, minimumAge: { years: 13, of: "everyone", unknown: "deny" } },
      ["minimumAge.years"],
    ],
    [
      "15 years in nobody knows which country",
      { controller: { name: "Papers" }, minimumAge: { years: 15, of: "consent", unknown: "permit" } },
      ["minimumAge.years"],
    ],
    ["one country's age too low", { minimumAge: { years: { FR: 15, DE: 14 }, of: "consent", unknown: "deny" } }, ["minimumAge.years.DE"]],
    [
      "ages without the controller's own country",
      { minimumAge: { years: { DE: 16 }, of: "consent", unknown: "deny" } },
      ["minimumAge.years"],
    ],
    [
      "13 years behind trackers that need consent",
      {
        purposes: { account: spotless.purposes.account },
        trackers: [{ ...session, consent: "required" }],
        minimumAge: { years: 13, of: "consent", unknown: "permit" },
      },
      ["minimumAge.years"],
    ],
  ],
});

import { isThirdCountry } from "../../vocabulary/transfer.ts";
import { countriesOf } from "../countries.ts";
import type { LintRule } from "../lint-rule.ts";

/** Safeguards for transfers, and no transfer one could tie them to. */
export const safeguardWithoutTransfer: LintRule = {
  id: "safeguard-without-transfer",
  severity: "warning",
  source: "GDPR Art. 13(1)(f), 30(1)(e)",
  check: ({ policy }) => {
    const transfers = Object.values(policy.recipients).some((recipient) => countriesOf(recipient).some(isThirdCountry));
    return (policy.safeguards ?? []).length === 0 || transfers || isAbroad(policy.controller.country)
      ? []
      : [
          {
            path: ["safeguards"],
            message: `The policy names safeguards and no recipient in a third country, so nobody can tell which transfer they are for; state the countries of the recipients, or take the safeguards out`,
          },
        ];
  },
};

function isAbroad(country: string | undefined): boolean {
  return country !== undefined && isThirdCountry(country);
}

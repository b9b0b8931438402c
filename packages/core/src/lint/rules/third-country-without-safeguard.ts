import type { Policy, Recipient } from "../../policy/policy.ts";
import { isThirdCountry } from "../../vocabulary/transfer.ts";
import { countriesOf } from "../countries.ts";
import type { LintRule } from "../lint-rule.ts";

/** A transfer out of the European Economic Area that nothing safeguards. */
export const thirdCountryWithoutSafeguard: LintRule = {
  id: "third-country-without-safeguard",
  severity: "error",
  source: "GDPR Art. 13(1)(f), 44–49",
  check: ({ policy }) =>
    Object.entries(policy.recipients)
      .filter(([, recipient]) => (recipient.safeguards ?? policy.safeguards ?? []).length === 0)
      .flatMap(([name, recipient]) => {
        const abroad = whereAbroad(policy, recipient);
        return abroad === undefined
          ? []
          : [
              {
                path: ["recipients", name, "country"],
                message: `${name} is in ${abroad} without a safeguard, so every disclosure to it is denied; name the safeguard of this transfer, or choose a recipient in the European Economic Area`,
              },
            ];
      }),
};

/** Where other recipients have safeguards there are transfers, and one in a country nobody names may be among them. */
function whereAbroad(policy: Policy, recipient: Recipient): string | undefined {
  const abroad = countriesOf(recipient).filter(isThirdCountry);
  if (abroad.length > 0) return abroad.join(", ");
  const transfers = Object.values(policy.recipients).some(({ safeguards = [] }) => safeguards.length > 0);
  return recipient.country === "not-stated" && transfers ? "a country that is not stated" : undefined;
}

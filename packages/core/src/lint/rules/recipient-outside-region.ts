import { countriesIn, countriesOf } from "../countries.ts";
import type { LintRule } from "../lint-rule.ts";

/** A recipient outside the region in which the policy promises to keep the data, with nothing that explains it. */
export const recipientOutsideRegion: LintRule = {
  id: "recipient-outside-region",
  severity: "error",
  source: "GDPR Art. 5(1)(a), 13(1)(f)",
  check: ({ policy }) => {
    const { storedIn } = policy;
    if (storedIn === undefined) return [];
    return Object.entries(policy.recipients).flatMap(([name, recipient]) => {
      const outside = countriesOf(recipient).filter((country) => !countriesIn(storedIn).includes(country));
      return outside.length === 0 || (recipient.safeguards ?? []).length > 0
        ? []
        : [
            {
              path: ["recipients", name, "country"],
              message: `${name} is in ${outside.join(", ")}, while the policy promises ${storedIn}; state the safeguard of this one transfer, choose a recipient inside, or widen the promise`,
            },
          ];
    });
  },
};

import type { LintRule } from "../lint-rule.ts";
import { isIdentifying } from "../identifying-categories.ts";

/** A recipient said to receive anonymous data, under a purpose that collects what identifies. */
export const anonymisedReceiptContradicted: LintRule = {
  id: "anonymised-receipt-contradicted",
  severity: "error",
  source: "GDPR Art. 4(1), recital 26; CJEU C-582/14 (Breyer)",
  check: ({ policy, compiled }) =>
    Object.entries(policy.recipients)
      .filter(([, { receives }]) => receives === "anonymised")
      .flatMap(([name]) => {
        const purposes = [...compiled.purposes.values()].filter(({ declared }) => declared.recipients?.includes(name));
        const identifying = new Set(purposes.flatMap(({ categories }) => [...categories].filter(isIdentifying)));
        return identifying.size === 0
          ? []
          : [
              {
                path: ["recipients", name, "receives"],
                message: `${name} is said to receive anonymous data, while its purposes cover ${[...identifying].join(", ")}; give it a purpose without these, or say that it receives personal data`,
              },
            ];
      }),
};

import type { LintRule } from "../lint-rule.ts";

/** Names of families of standards, and the member one can be certified to. */
const FAMILIES: readonly { readonly family: RegExp; readonly certifiable: string }[] = [
  { family: /^ISO(\/IEC)?[ -]?27000\b/i, certifiable: "ISO/IEC 27001" },
  { family: /^ISO[ -]?9000\b/i, certifiable: "ISO 9001" },
];

/** A certificate claimed for a family of standards, to which nobody can be certified. */
export const standardNotCertifiable: LintRule = {
  id: "standard-not-certifiable",
  severity: "warning",
  source: "GDPR Art. 5(1)(a), 32; ISO/IEC 27000",
  check: ({ policy }) =>
    Object.entries(policy.security?.measures ?? {}).flatMap(([name, { standard }]) => {
      const found = FAMILIES.find(({ family }) => standard !== undefined && family.test(standard));
      return found === undefined
        ? []
        : [
            {
              path: ["security", "measures", name, "standard"],
              message: `${name} names a family of standards, to which nobody can be certified; name the standard of the certificate, for example ${found.certifiable}`,
            },
          ];
    }),
};

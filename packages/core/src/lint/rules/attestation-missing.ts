import type { LintRule } from "../lint-rule.ts";

/** Data a processor observes itself, and no word from the controller that the people concerned agreed. */
export const attestationMissing: LintRule = {
  id: "attestation-missing",
  severity: "warning",
  source: "GDPR Art. 5(2), 28(3)(a); Directive 2002/58/EC art. 5(3)",
  check: ({ policy }) =>
    Object.entries(policy.datasets ?? {})
      .filter(([, { processorFor, attestation }]) => processorFor !== undefined && attestation === undefined)
      .filter(([, { categories }]) => categories.some((name) => policy.categories[name]?.origin?.includes("observed")))
      .map(([name, { processorFor }]) => ({
        path: ["datasets", name, "attestation"],
        message: `${name} is observed for ${processorFor ?? "a controller"}, and nothing says that the people observed were asked; state in attestation what the controller assures`,
      })),
};

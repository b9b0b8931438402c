import type { Finding, Fix } from "@wherefore/analyzer";

/**
 * The fix of a finding that may be applied without anybody choosing: a category the analyzer is sure of, a misspelt name, a suppression
 * that silences nothing. It never chooses a purpose, widens one, or silences anything.
 */
export function safeFix({ confidence, fixes }: Finding): Fix | undefined {
  return confidence === undefined || confidence === "high" ? fixes.find(({ preferred }) => preferred) : undefined;
}

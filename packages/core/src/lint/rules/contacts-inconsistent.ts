import type { LintRule } from "../lint-rule.ts";

/** Addresses of the text that cannot be used, or that the policy does not know. */
export const contactsInconsistent: LintRule = {
  id: "contacts-inconsistent",
  severity: "warning",
  source: "GDPR Art. 12(1), 13(1)(a)–(b)",
  check: ({ policy }) => {
    const { contact, dpo } = policy.controller;
    const known = new Set([contact, dpo, policy.rights.contact].map((address) => address?.toLowerCase()));
    return (policy.announces?.contacts ?? []).flatMap((address, index) => {
      const path = ["announces", "contacts", index];
      if (!address.includes("@") || known.has(address.toLowerCase())) return [];
      return isEmail(address)
        ? [
            {
              path,
              message: `The text gives an address that the policy does not know; name it as contact or dpo, or take it out of the text`,
            },
          ]
        : [{ path, message: `The text gives an address that no mail can reach; correct it` }];
    });
  },
};

function isEmail(address: string): boolean {
  return /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(address);
}
